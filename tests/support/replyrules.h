#pragma once

#include "autoreply/decide.h"
#include "time/businessday.h"

namespace yiren {

inline qint64 beijing(const char *text)
{
    return *beijingTextToMs(QString::fromLatin1(text));
}
inline const qint64 noon = beijing("2026-11-24 12:00:00"); // a Tuesday

inline const WorkCalendar &calendar()
{
    static const WorkCalendar shipped = WorkCalendar::shipped();
    return shipped;
}

inline ReplyRule keywordRule(qint64 id, const QStringList &words, KeywordMatch match = KeywordMatch::Contains)
{
    ReplyRule rule;
    rule.id = id;
    rule.name = QStringLiteral("rule %1").arg(id);
    rule.isOn = true;
    rule.match = match;
    rule.words = words;
    RuleReply reply;
    reply.text = QStringLiteral("您好");
    rule.replies = {reply};
    return rule;
}
inline ReplyRule anyRule(qint64 id)
{
    ReplyRule rule = keywordRule(id, {});
    rule.trigger = RuleTrigger::AnyMessage;
    return rule;
}

inline RuleMessage said(const QString &text)
{
    return {100, TalkPeer::Channel::Kf, TalkMessage::Trigger::Message, text, {}, noon};
}
inline TalkMessage fromCustomer(qint64 id, qint64 at, const char *text)
{
    TalkMessage message;
    message.id = id;
    message.at = at;
    message.kind = QStringLiteral("text");
    message.text = QString::fromUtf8(text);
    message.trigger = TalkMessage::Trigger::Message;
    return message;
}
// rule 0: a person's.
inline TalkMessage fromUs(qint64 id, qint64 at, qint64 rule)
{
    TalkMessage message;
    message.id = id;
    message.at = at;
    message.speaker = TalkMessage::Speaker::Us;
    message.state = TalkMessage::State::Sent;
    message.kind = QStringLiteral("text");
    message.text = QStringLiteral("好的");
    message.rule = rule;
    return message;
}

} // namespace yiren
