import protobuf from 'protobufjs'

/** The messages in which the SDK sends openapi calls. */
const { root } = protobuf.parse(`syntax = "proto3";
message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
message OpenApiData { repeated KeyValuePair pairs = 1; }
message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; int32 svrkitErrorCode = 6; }
message CloudIdReq { repeated string cloudidList = 2; string appid = 3; }
message OpDataItem { string cloudId = 1; string json = 2; }
message CloudIdResp { repeated OpDataItem dataList = 1; }`)

interface Pair {
  key: string
  value: Uint8Array
  contenttype?: string
  filename?: string
}

export interface ApiRequest {
  /** 0: an openapi with pairs; 2: one of WeChat's own services. */
  apiType: number
  openapiData?: { pairs: Pair[] }
  svrkitData?: { apiName: string; reqData: Uint8Array }
}

export interface ApiResponse {
  respData?: Uint8Array
  contentType?: string
  errorCode?: number
}

export function decodeRequest(bytes: Uint8Array): ApiRequest {
  const type = root.lookupType('CommApiData')
  return type.toObject(type.decode(bytes), { defaults: true }) as ApiRequest
}

export function encodeResponse(response: ApiResponse): Buffer {
  const type = root.lookupType('CommOpenApiResp')
  return Buffer.from(type.encode(type.create({ ...response })).finish())
}

export function decodeCloudIds(bytes: Uint8Array): string[] {
  const type = root.lookupType('CloudIdReq')
  return (type.toObject(type.decode(bytes), { defaults: true }) as { cloudidList: string[] }).cloudidList
}

export function encodeCloudIdData(items: readonly { cloudId: string; json: string }[]): Uint8Array {
  const type = root.lookupType('CloudIdResp')
  return type.encode(type.create({ dataList: items })).finish()
}
