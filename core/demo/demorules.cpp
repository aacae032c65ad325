#include "demo/demorules.h"

#include "autoreply/answerstore.h"
#include "autoreply/rulestore.h"

namespace yiren {

namespace {

constexpr int engravingDelaySeconds = 540;

ReplyRule demoRule(const char *name, const char *text, qint64 since)
{
    ReplyRule rule;
    rule.name = QString::fromUtf8(name);
    rule.isOn = true;
    rule.switchedOnAt = since;
    RuleReply reply;
    reply.text = QString::fromUtf8(text);
    rule.replies = {reply};
    return rule;
}

} // namespace

QString demoRuleReply()
{
    return QStringLiteral("可以的,四个字以内,刻字不加钱,要多等两天");
}

QString demoRuleWord()
{
    return QStringLiteral("能刻字");
}

Result<qint64> putDemoRules(Database &database, AccountId account, qint64 since)
{
    ReplyRule engraving = demoRule("刻字", "", since);
    engraving.words = {demoRuleWord()};
    engraving.replies.front().text = demoRuleReply();
    engraving.delaySeconds = engravingDelaySeconds;
    ReplyRule invoice = demoRule("开发票", "{姓名}您好,把抬头和税号发给我们,三天内开好", since);
    invoice.words = {QStringLiteral("开发票"), QStringLiteral("开票")};
    invoice.addTag = QStringLiteral("要发票");
    invoice.task = QStringLiteral("开发票");
    invoice.taskInDays = 1;
    ReplyRule evening = demoRule("下班以后", "您好,我们每天九点到十八点在,一上班就回复您", since);
    evening.trigger = RuleTrigger::AnyMessage;
    evening.hours = RuleHours::Outside;
    evening.isOn = false;
    RuleStore store(database);
    const auto id = store.add(account, engraving);
    for (const ReplyRule &rule : {invoice, evening}) {
        if (const auto added = store.add(account, rule); !added)
            return added;
    }
    return id;
}

Done putDemoAnswer(Database &database, AccountId account, qint64 rule, const TalkMessage &question, const TalkMessage &reply)
{
    AnswerStore store(database);
    ReplyAnswer answer;
    answer.message = question.id;
    answer.rule = rule;
    answer.decidedAt = question.at;
    answer.dueAt = question.at + engravingDelaySeconds * qint64{1000};
    if (const auto added = store.add(account, answer); !added)
        return failure(added.error());
    const auto kept = store.ofMessage(account, question.id);
    if (!kept || !*kept)
        return kept ? Done() : failure(kept.error());
    ReplyAnswer over = **kept;
    over.state = ReplyAnswer::State::Done;
    over.nextStep = 1;
    over.touchedAt = reply.at;
    const auto moved = store.move(**kept, over);
    return moved ? Done() : failure(moved.error());
}

} // namespace yiren
