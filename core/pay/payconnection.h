#pragma once

#include "http/httpclient.h"
#include "pay/payapi.h"

#include <memory>

namespace yiren {

// A connection to WeChat Pay for one merchant; the client outlives the calls made through it.
struct PayConnection {
    std::unique_ptr<HttpClient> http;
    std::unique_ptr<PayApi> api; // keeps the platform certificates that it learns of
};

} // namespace yiren
