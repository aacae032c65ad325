#pragma once

#include "support/fakeofficial.h"

namespace yiren {

// The first calls of that path meet this fate, everything else is answered.
inline std::function<FakeOfficial::Fate(const OfficialCall &)> first(const char *path, FakeOfficial::Fate fate, int calls = 1)
{
    return [path = QLatin1String(path), fate, left = calls](const OfficialCall &call) mutable {
        return call.path == path && left-- > 0 ? fate : FakeOfficial::Fate::Answered;
    };
}

// Each call of that path is refused with the errcode.
inline std::function<int(const OfficialCall &)> refusing(const char *path, int code)
{
    return [path = QLatin1String(path), code](const OfficialCall &call) { return call.path == path ? code : 0; };
}

namespace officialpath {
inline constexpr const char *draftAdd = "/cgi-bin/draft/add";
inline constexpr const char *draftGet = "/cgi-bin/draft/get";
inline constexpr const char *draftList = "/cgi-bin/draft/batchget";
inline constexpr const char *submit = "/cgi-bin/freepublish/submit";
inline constexpr const char *sendAll = "/cgi-bin/message/mass/sendall";
} // namespace officialpath

} // namespace yiren
