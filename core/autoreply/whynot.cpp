#include "autoreply/whynot.h"

namespace yiren {

QString whyNotName(WhyNot why)
{
    switch (why) {
    case WhyNot::Off:
        return QStringLiteral("off");
    case WhyNot::NotYetOn:
        return QStringLiteral("not_yet_on");
    case WhyNot::OtherChannel:
        return QStringLiteral("other_channel");
    case WhyNot::OtherTrigger:
        return QStringLiteral("other_trigger");
    case WhyNot::OtherWords:
        return QStringLiteral("other_words");
    case WhyNot::PatternGaveUp:
        return QStringLiteral("pattern_gave_up");
    case WhyNot::OutsideHours:
        return QStringLiteral("outside_hours");
    case WhyNot::NotAskedTwice:
        return QStringLiteral("not_asked_twice");
    case WhyNot::EarlierRule:
        return QStringLiteral("earlier_rule");
    case WhyNot::TooOld:
        return QStringLiteral("too_old");
    case WhyNot::PersonAnswered:
        return QStringLiteral("person_answered");
    case WhyNot::TwiceInARow:
        return QStringLiteral("twice_in_a_row");
    case WhyNot::WeChatAnswered:
        return QStringLiteral("wechat_answered");
    }
    return {};
}

std::optional<WhyNot> whyNotNamed(QStringView name)
{
    for (int i = 0; i <= static_cast<int>(WhyNot::WeChatAnswered); ++i) {
        const auto why = static_cast<WhyNot>(i);
        if (name == whyNotName(why))
            return why;
    }
    return std::nullopt;
}

} // namespace yiren
