#include "bills/personalrow.h"

namespace yiren {

QString personalDirectionName(PersonalDirection direction)
{
    switch (direction) {
    case PersonalDirection::In:
        return QStringLiteral("in");
    case PersonalDirection::Out:
        return QStringLiteral("out");
    case PersonalDirection::Neutral:
        break;
    }
    return QStringLiteral("neutral");
}

PersonalDirection personalDirectionFromName(QStringView name)
{
    if (name == u"in")
        return PersonalDirection::In;
    return name == u"out" ? PersonalDirection::Out : PersonalDirection::Neutral;
}

} // namespace yiren
