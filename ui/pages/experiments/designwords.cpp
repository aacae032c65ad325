#include "formatting/format.h"
#include "pages/experiments/experimentwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct DesignWords {
    Q_DECLARE_TR_FUNCTIONS(Experiments)
};

QString obstacleWord(const DesignAnswer &answer)
{
    switch (answer.obstacle) {
    case DesignObstacle::None:
        return {};
    case DesignObstacle::NotConnected:
        return DesignWords::tr("No official account is connected.");
    case DesignObstacle::NotPermitted:
        return DesignWords::tr("WeChat does not let this account send (48001).");
    case DesignObstacle::NoTags:
        return DesignWords::tr("This account may not use tags.");
    case DesignObstacle::KindUnknown:
        return DesignWords::tr("It is not known yet whether this is a subscription or a service account.");
    case DesignObstacle::OneSendADay:
        return DesignWords::tr("A subscription account has one send a day: two versions can't go out on the same day.");
    case DesignObstacle::QuotaUsed:
        return DesignWords::tr("Of this period's sends %1 are left, too few for all versions.").arg(format::count(answer.sendsLeft));
    }
    return {};
}

QString unlockWord(const DesignAnswer &answer)
{
    switch (answer.unlock) {
    case DesignUnlock::None:
        return {};
    case DesignUnlock::ConnectAccount:
        return DesignWords::tr("Connect it under Settings.");
    case DesignUnlock::CheckAccount:
        return DesignWords::tr("Check the account under Settings.");
    case DesignUnlock::VerifyAccount:
        return DesignWords::tr("Verification by WeChat would unlock it.");
    case DesignUnlock::SayKind:
        return DesignWords::tr("Say which kind it is under Settings.");
    case DesignUnlock::ServiceAccount:
        return DesignWords::tr("Only a service account can do it; alternate days, pages, codes and replies are possible here.");
    case DesignUnlock::WaitForPeriod:
        return DesignWords::tr("Possible again from %1 on.").arg(format::day(answer.freeFrom));
    }
    return {};
}

} // namespace

QString designWord(Design design)
{
    switch (design) {
    case Design::TagSplit:
        return DesignWords::tr("Mass send, split by tag");
    case Design::AlternateDays:
        return DesignWords::tr("Alternate days");
    case Design::LandingPages:
        return DesignWords::tr("Landing pages");
    case Design::QrCodes:
        return DesignWords::tr("QR codes");
    case Design::AutoReply:
        return DesignWords::tr("Automatic replies");
    }
    return {};
}

QString designExplanation(Design design)
{
    switch (design) {
    case Design::TagSplit:
        return DesignWords::tr(
            "Each version goes to a tag of its own; who gets which is drawn, and the tags are brought to WeChat from here.");
    case Design::AlternateDays:
        return DesignWords::tr("One version a day, the days drawn. Days are compared, not persons: it needs more of them.");
    case Design::LandingPages:
        return DesignWords::tr("Each version has an address of its own.");
    case Design::QrCodes:
        return DesignWords::tr("Each version has a code of its own, on posters, cards or parcels.");
    case Design::AutoReply:
        return DesignWords::tr("Each version answers a word, a menu entry or a new follower.");
    }
    return {};
}

QString obstacleWords(const DesignAnswer &answer)
{
    QStringList sentences{obstacleWord(answer), unlockWord(answer)};
    sentences.removeAll(QString());
    return inARow(sentences);
}

} // namespace yiren
