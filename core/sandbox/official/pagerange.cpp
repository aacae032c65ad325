#include "sandbox/official/pagerange.h"

namespace yiren::sandbox {

std::optional<DeskAnswer> pageProblem(const QJsonObject &body, PageRange &page)
{
    for (const QLatin1String name : {QLatin1String("offset"), QLatin1String("count"), QLatin1String("no_content")}) {
        if (body.contains(name) && !body[name].isDouble())
            return wrongType(name);
    }
    page = {body[u"offset"].toInteger(0), body[u"count"].toInteger(0), body[u"no_content"].toInteger(0) != 1};
    if (page.offset < 0)
        return invalidParameter(QLatin1String("offset"));
    if (page.count < 1 || page.count > 20)
        return invalidParameter(QLatin1String("count"));
    return {};
}

} // namespace yiren::sandbox
