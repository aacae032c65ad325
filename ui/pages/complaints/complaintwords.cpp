#include "pages/complaints/complaintwords.h"

#include "formatting/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace yiren {

namespace {

struct ComplaintTexts {
    Q_DECLARE_TR_FUNCTIONS(Complaints)
};

constexpr qint64 soonMs = 4 * 3600 * 1000; // less than this is left: it is marked

struct TalkName {
    QLatin1String operation; // operate_type
    const char *text;
};

// WeChat's list is open, and two of its words are misspelled (contract/wechat-pay.md 19).
constexpr TalkName talkNames[] = {
    {QLatin1String("USER_CREATE_COMPLAINT"), QT_TRANSLATE_NOOP("Complaints", "The payer complained")},
    {QLatin1String("USER_CONTINUE_COMPLAINT"), QT_TRANSLATE_NOOP("Complaints", "The payer complained again")},
    {QLatin1String("USER_RESPONSE"), QT_TRANSLATE_NOOP("Complaints", "The payer wrote")},
    {QLatin1String("USER_CANCEL_COMPLAINT"), QT_TRANSLATE_NOOP("Complaints", "The payer withdrew it")},
    {QLatin1String("USER_COMFIRM_COMPLAINT"), QT_TRANSLATE_NOOP("Complaints", "The payer confirmed the solution")},
    {QLatin1String("USER_APPLY_PLATFORM_SERVICE"), QT_TRANSLATE_NOOP("Complaints", "The payer called in WeChat")},
    {QLatin1String("MERCHANT_RESPONSE"), QT_TRANSLATE_NOOP("Complaints", "You replied")},
    {QLatin1String("MERCHANT_CONFIRM_COMPLETE"), QT_TRANSLATE_NOOP("Complaints", "You completed it")},
    {QLatin1String("MERCHANT_APPROVE_REFUND"), QT_TRANSLATE_NOOP("Complaints", "You agreed to a refund")},
    {QLatin1String("MERCHANT_REFUSE_RERUND"), QT_TRANSLATE_NOOP("Complaints", "You refused a refund")},
};

} // namespace

QString complaintClockText(const Complaint &complaint, qint64 nowMs)
{
    using Duty = ComplaintClock::Duty;
    const ComplaintClock clock = complaintClock(complaint);
    const QString time = format::duration(clock.dueAt - nowMs, currentLanguage());
    switch (clock.duty) {
    case Duty::None:
        return ComplaintTexts::tr("Completed");
    case Duty::Reply:
        return clock.isOver(nowMs) ? ComplaintTexts::tr("Reply %1 late").arg(time) : ComplaintTexts::tr("%1 left to reply").arg(time);
    case Duty::Answer:
    case Duty::Solve:
        break;
    }
    if (clock.isOver(nowMs))
        return ComplaintTexts::tr("Solution %1 late").arg(time);
    return clock.duty == Duty::Answer ? ComplaintTexts::tr("Answer them · %1 left to solve").arg(time)
                                      : ComplaintTexts::tr("%1 left to solve").arg(time);
}

Meaning complaintClockMeaning(const Complaint &complaint, qint64 nowMs)
{
    const ComplaintClock clock = complaintClock(complaint);
    if (clock.duty == ComplaintClock::Duty::None)
        return Meaning::Good;
    if (clock.isOver(nowMs))
        return Meaning::Wrong;
    return clock.waitsForWords() || clock.dueAt - nowMs < soonMs ? Meaning::Attention : Meaning::Info;
}

QString complaintStateText(const QString &state)
{
    if (state == u"PENDING")
        return ComplaintTexts::tr("Not answered yet");
    if (state == u"PROCESSING")
        return ComplaintTexts::tr("Being worked on");
    return state == u"PROCESSED" ? ComplaintTexts::tr("Completed") : state;
}

QString complaintProblemText(const Complaint &complaint)
{
    QString problem = complaint.problem;
    if (problem == u"REFUND")
        problem = ComplaintTexts::tr("Wants a refund");
    else if (problem == u"SERVICE_NOT_WORK")
        problem = ComplaintTexts::tr("Goods or service not as promised");
    else if (problem == u"OTHERS" || problem.isEmpty())
        problem = ComplaintTexts::tr("Something else");
    return complaint.problemText.isEmpty() ? problem : ComplaintTexts::tr("%1: %2").arg(problem, complaint.problemText);
}

QString complaintTalkTitle(const ComplaintTalk &talk)
{
    const auto known = std::ranges::find(talkNames, talk.operation, &TalkName::operation);
    return known == std::end(talkNames) ? QString(talk.speaker + u' ' + talk.operation) : ComplaintTexts::tr(known->text);
}

QString complaintDeedText(const ComplaintDeed &deed)
{
    const bool isReply = deed.kind == DeedKind::Reply;
    switch (deed.state) {
    case DeedState::Sending:
    case DeedState::Unknown:
        return isReply ? ComplaintTexts::tr("A reply is on its way; whether WeChat has it is being found out: “%1”").arg(deed.text)
                       : ComplaintTexts::tr("The completion is on its way; whether WeChat has it is being found out.");
    case DeedState::Failed:
        return isReply ? ComplaintTexts::tr("This reply did not reach the payer: “%1”").arg(deed.text)
                       : ComplaintTexts::tr("The completion did not reach WeChat.");
    case DeedState::Sent:
        break;
    }
    return {};
}

} // namespace yiren
