#pragma once

#include "wecom/corpapi.h"

#include <memory>

namespace yiren {

// A connection to one corporation of 企业微信; outlives the calls made through it.
struct CorpConnection {
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<CorpApi> api;
};

} // namespace yiren
