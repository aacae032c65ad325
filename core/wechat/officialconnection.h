#pragma once

#include "http/httpclient.h"
#include "wechat/officialapi.h"

#include <memory>

namespace yiren {

// A connection to one official account; outlives the calls made through it.
struct OfficialConnection {
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<OfficialApi> api;
};

} // namespace yiren
