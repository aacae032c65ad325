#include "pages/autoreply/rulewords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct EngineTexts {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

// What a channel does not take.
QString kindLackText(EngineLack lack)
{
    switch (lack) {
    case EngineLack::KindNotThere:
        return EngineTexts::tr("a link in a Mini Program needs an address of its picture, which is not known here.");
    case EngineLack::FileNotThere:
        return EngineTexts::tr("only customer service sends files.");
    case EngineLack::VoiceNotThere:
        return EngineTexts::tr("a Mini Program sends no voice.");
    case EngineLack::VideoNotThere:
        return EngineTexts::tr("a Mini Program sends no video.");
    default: // VoiceNotAmr
        return EngineTexts::tr("customer service takes a voice as AMR only.");
    }
}

} // namespace

QString engineLackText(EngineLack lack)
{
    switch (lack) {
    case EngineLack::NoAccount:
        return EngineTexts::tr("this channel is not connected.");
    case EngineLack::NoGateway:
        return EngineTexts::tr("pushes are not received here.");
    case EngineLack::GatewayTurnsItOff:
        return EngineTexts::tr("it is off where pushes are received.");
    case EngineLack::NoPlatformReply:
        return EngineTexts::tr("WeChat has no auto-reply of this kind here.");
    case EngineLack::TriggerNotThere:
        return EngineTexts::tr("its auto-reply knows neither scans nor menu clicks.");
    case EngineLack::PatternNotThere:
        return EngineTexts::tr("its auto-reply knows no patterns.");
    case EngineLack::ConditionNotThere:
        return EngineTexts::tr("its auto-reply knows neither hours nor what was asked twice.");
    case EngineLack::DelayNotThere:
        return EngineTexts::tr("its auto-reply does not wait.");
    case EngineLack::ReplyNotThere:
        return EngineTexts::tr("its auto-reply sends fixed texts, pictures, voices and videos only.");
    case EngineLack::DeedsNotThere:
        return EngineTexts::tr("its auto-reply gives no tags and keeps no notes.");
    case EngineLack::NeverListed:
        return EngineTexts::tr("WeChat tells of it by pushes only.");
    case EngineLack::NoSuchEvent:
        return EngineTexts::tr("this channel knows no such event.");
    case EngineLack::KindNotThere:
    case EngineLack::FileNotThere:
    case EngineLack::VoiceNotThere:
    case EngineLack::VideoNotThere:
    case EngineLack::VoiceNotAmr:
        return kindLackText(lack);
    case EngineLack::WindowTooShort:
        return EngineTexts::tr("WeChat takes three messages within a minute then, in a Mini Program two.");
    case EngineLack::PlaceTaken:
        return EngineTexts::tr("its one place for such a reply has an earlier rule.");
    case EngineLack::WelcomeTooLate:
        return EngineTexts::tr("a welcome must be sent within 20 seconds by a code; asking so many desks takes longer.");
    case EngineLack::WelcomeIsWords:
        return EngineTexts::tr("a welcome here is one text, sent at once.");
    case EngineLack::NotVerified:
        return EngineTexts::tr("an account that is not verified answers with one text, picture, video or product without a page, at once.");
    }
    return {};
}

} // namespace yiren
