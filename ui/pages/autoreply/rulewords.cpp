#include "pages/autoreply/rulewords.h"

#include "formatting/format.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct RuleTexts {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

QString hoursText(const ReplyRule &rule)
{
    if (rule.hours == RuleHours::Always)
        return {};
    const auto minute = [](int ofDay) {
        return QStringLiteral("%1:%2").arg(ofDay / 60, 2, 10, QChar(u'0')).arg(ofDay % 60, 2, 10, QChar(u'0'));
    };
    const QString range = minute(rule.fromMinute) + QStringLiteral("–") + minute(rule.toMinute);
    if (rule.hours == RuleHours::Within)
        return rule.onlyWorkdays ? RuleTexts::tr("%1 on workdays").arg(range) : range;
    return rule.onlyWorkdays ? RuleTexts::tr("outside %1 on workdays").arg(range) : RuleTexts::tr("outside %1").arg(range);
}

QString withinText(qint64 ms)
{
    return ms == 0 ? RuleTexts::tr("at once") : RuleTexts::tr("within %1 s").arg((ms + 999) / 1000);
}

// An engine there is.
QString servedText(const EngineChoice &choice)
{
    return RuleTexts::tr("%1, %2").arg(engineText(*choice.engine), withinText(choice.withinMs));
}

} // namespace

QString channelText(TalkPeer::Channel channel)
{
    switch (channel) {
    case TalkPeer::Channel::Kf:
        return RuleTexts::tr("Customer service");
    case TalkPeer::Channel::Official:
        return RuleTexts::tr("Official account");
    case TalkPeer::Channel::Mini:
        return RuleTexts::tr("Mini Program");
    }
    return {};
}

QString ruleTriggerText(RuleTrigger trigger)
{
    switch (trigger) {
    case RuleTrigger::Follow:
        return RuleTexts::tr("Follows or enters");
    case RuleTrigger::Keyword:
        return RuleTexts::tr("Keyword");
    case RuleTrigger::MenuClick:
        return RuleTexts::tr("Menu click");
    case RuleTrigger::Scan:
        return RuleTexts::tr("Scan");
    case RuleTrigger::AnyMessage:
        return RuleTexts::tr("Any message");
    }
    return {};
}

QString keywordMatchText(KeywordMatch match)
{
    switch (match) {
    case KeywordMatch::Exact:
        return RuleTexts::tr("is exactly");
    case KeywordMatch::Contains:
        return RuleTexts::tr("contains");
    case KeywordMatch::Regex:
        return RuleTexts::tr("fits the pattern");
    }
    return {};
}

QString replyKindText(RuleReply::Kind kind)
{
    switch (kind) {
    case RuleReply::Kind::Text:
        return RuleTexts::tr("Text");
    case RuleReply::Kind::Picture:
        return RuleTexts::tr("Picture");
    case RuleReply::Kind::Link:
        return RuleTexts::tr("Link");
    case RuleReply::Kind::Card:
        return RuleTexts::tr("Product card");
    case RuleReply::Kind::Snippet:
        return RuleTexts::tr("Snippet");
    case RuleReply::Kind::Order:
        return RuleTexts::tr("Order with payment link");
    case RuleReply::Kind::File:
        return RuleTexts::tr("File");
    case RuleReply::Kind::Voice:
        return RuleTexts::tr("Voice");
    case RuleReply::Kind::Video:
        return RuleTexts::tr("Video");
    }
    return {};
}

QString ruleWhenText(const ReplyRule &rule)
{
    QString what = ruleTriggerText(rule.trigger);
    if (!rule.words.isEmpty() && rule.trigger != RuleTrigger::Follow && rule.trigger != RuleTrigger::AnyMessage)
        what = RuleTexts::tr("%1: %2").arg(what, rule.words.join(RuleTexts::tr(", ")));
    QStringList parts{what};
    if (const QString hours = hoursText(rule); !hours.isEmpty())
        parts.append(hours);
    if (rule.whenAskedTwice)
        parts.append(RuleTexts::tr("asked twice"));
    return parts.join(QStringLiteral(" · "));
}

QString ruleGivesText(const ReplyRule &rule)
{
    QStringList kinds;
    for (const RuleReply &reply : rule.replies)
        kinds.append(replyKindText(reply.kind));
    QStringList parts{kinds.join(RuleTexts::tr(", "))};
    if (kinds.isEmpty())
        parts = QStringList{RuleTexts::tr("No message")};
    if (rule.delaySeconds > 0)
        parts.append(rule.delaySeconds % 60 == 0 ? RuleTexts::tr("after %1 min").arg(rule.delaySeconds / 60)
                                                 : RuleTexts::tr("after %1 s").arg(rule.delaySeconds));
    if (!rule.addTag.isEmpty())
        parts.append(RuleTexts::tr("tag"));
    if (!rule.task.isEmpty())
        parts.append(rule.taskInDays ? RuleTexts::tr("task") : RuleTexts::tr("note"));
    return parts.join(QStringLiteral(" · "));
}

QString verdictText(const RuleVerdict &verdict)
{
    if (!verdict.whyNot)
        return RuleTexts::tr("Answers");
    switch (*verdict.whyNot) {
    case WhyNot::Off:
        return RuleTexts::tr("It is off.");
    case WhyNot::NotYetOn:
        return RuleTexts::tr("It was switched on later than that.");
    case WhyNot::OtherChannel:
        return RuleTexts::tr("It is for another channel.");
    case WhyNot::OtherTrigger:
        return RuleTexts::tr("It waits for something else.");
    case WhyNot::OtherWords:
        return RuleTexts::tr("The words are others.");
    case WhyNot::PatternGaveUp:
        return RuleTexts::tr("Its pattern takes too long and was given up.");
    case WhyNot::OutsideHours:
        return RuleTexts::tr("It is not its time of day.");
    case WhyNot::NotAskedTwice:
        return RuleTexts::tr("It was asked only once.");
    case WhyNot::EarlierRule:
        return RuleTexts::tr("“%1” stands before it.").arg(format::oneLine(verdict.detail));
    case WhyNot::TooOld:
        return RuleTexts::tr("The message is older than ten minutes.");
    case WhyNot::PersonAnswered:
        return RuleTexts::tr("A person has answered.");
    case WhyNot::TwiceInARow:
        return RuleTexts::tr("It answered just before.");
    case WhyNot::WeChatAnswered:
        return RuleTexts::tr("WeChat's own auto-reply has answered.");
    }
    return {};
}

QString engineText(ReplyEngine engine)
{
    switch (engine) {
    case ReplyEngine::Platform:
        return RuleTexts::tr("WeChat itself");
    case ReplyEngine::Gateway:
        return RuleTexts::tr("Gateway");
    case ReplyEngine::Polling:
        return RuleTexts::tr("Polling");
    }
    return {};
}

QString choiceText(const EngineChoice &choice)
{
    return RuleTexts::tr("%1: %2").arg(channelText(choice.channel),
                                       choice.engine ? servedText(choice) : RuleTexts::tr("nobody can serve it"));
}

// The best of them: which channel it is says the form.
QString choicesText(const std::vector<EngineChoice> &choices)
{
    const EngineChoice *best = nullptr;
    for (const EngineChoice &choice : choices) {
        if (choice.engine && (!best || choice.withinMs < best->withinMs))
            best = &choice;
    }
    return best ? servedText(*best) : RuleTexts::tr("Nobody");
}

QString obstaclesText(const EngineChoice &choice)
{
    QStringList lines;
    for (const EngineObstacle &obstacle : choice.against)
        lines.append(RuleTexts::tr("Not %1: %2").arg(engineText(obstacle.engine), engineLackText(obstacle.lack)));
    if (!choice.against.empty() && choice.against.front().lack == EngineLack::NoAccount)
        return engineLackText(EngineLack::NoAccount);
    return lines.join(u'\n');
}

QString overlapText(const RuleOverlap &overlap, const RuleNames &names)
{
    const QString example = overlap.example.text.isEmpty() ? overlap.example.key : overlap.example.text;
    const QString earlier = format::oneLine(names(overlap.earlier));
    const QString later = format::oneLine(names(overlap.later));
    if (example.isEmpty())
        return RuleTexts::tr("“%1” and “%2” are about the same; the first one answers.").arg(earlier, later);
    if (overlap.kind == RuleOverlap::Kind::Sampled)
        return RuleTexts::tr("“%1” and “%2” both fit “%3”, found by trying; the first one answers.")
            .arg(earlier, later, format::oneLine(example));
    return RuleTexts::tr("“%1” and “%2” both fit “%3”; the first one answers.").arg(earlier, later, format::oneLine(example));
}

QString deadRuleText(const DeadRule &dead, const RuleNames &names)
{
    QStringList takers;
    for (const qint64 taker : dead.takenBy)
        takers.append(QStringLiteral("“%1”").arg(format::oneLine(names(taker))));
    const QString name = format::oneLine(names(dead.rule));
    return takers.isEmpty()
        ? RuleTexts::tr("“%1” can never answer.").arg(name)
        : RuleTexts::tr("“%1” can never answer: %2 has everything it waits for.").arg(name, takers.join(RuleTexts::tr(", ")));
}

QString differenceText(const PlatformDifference &difference)
{
    using Part = PlatformDifference::Part;
    const QString what = difference.part == Part::Follow ? RuleTexts::tr("Reply to followers")
        : difference.part == Part::Fallback              ? RuleTexts::tr("Reply to any message")
                                                         : QStringLiteral("“%1”").arg(format::oneLine(difference.name));
    switch (difference.kind) {
    case PlatformDifference::Kind::Same:
        return RuleTexts::tr("%1: the same").arg(what);
    case PlatformDifference::Kind::Differs:
        return RuleTexts::tr("%1: differs").arg(what);
    case PlatformDifference::Kind::Missing:
        return RuleTexts::tr("%1: missing at WeChat").arg(what);
    case PlatformDifference::Kind::More:
        return RuleTexts::tr("%1: only at WeChat").arg(what);
    case PlatformDifference::Kind::SwitchedOff:
        return RuleTexts::tr("%1: the same, but switched off at WeChat").arg(what);
    }
    return {};
}

} // namespace yiren
