#include "autoreply/replyrule.h"

#include "autoreply/replywords.h"
#include "autoreply/ruletext.h"
#include "crypto/digest.h"
#include "wechat/videofile.h"
#include "wechat/voicelength.h"

#include <QUrl>

#include <tuple>

namespace yiren {

namespace {

constexpr qsizetype fewestFileBytes = 6; // contract wecom 4.3, as the two below; voices: official account 3.2 too
constexpr qsizetype mostFileBytes = 20 * 1024 * 1024;
constexpr qsizetype mostVoiceBytes = 2 * 1024 * 1024;
constexpr qint64 longestVoiceMs = 60'000;
constexpr int minutesOfDay = 24 * 60;
constexpr qsizetype mostNameCharacters = 60; // as WeChat's backend has it for the name of a keyword rule

Done fieldProblem(const char *code, const char *field, const QString &detail = {})
{
    Error error = inputError(code, {{}, 0, QLatin1String(field), {}, detail});
    error.detail = detail;
    return failure(std::move(error));
}

Done checkWords(const ReplyRule &rule)
{
    if (rule.words.size() > mostWords || (rule.trigger == RuleTrigger::Keyword && rule.words.isEmpty()))
        return fieldProblem("rule.words", "words");
    for (const QString &word : rule.words) {
        if (comparable(word).isEmpty())
            return fieldProblem("rule.words", "words");
        if (rule.trigger != RuleTrigger::Keyword || rule.match != KeywordMatch::Regex)
            continue;
        if (const QString problem = patternProblem(word); !problem.isEmpty())
            return fieldProblem("rule.pattern", "words", problem);
    }
    return {};
}

bool isAddress(const QString &url)
{
    const QUrl read(url, QUrl::StrictMode);
    return read.isValid() && (read.scheme() == u"https" || read.scheme() == u"http") && !read.host().isEmpty();
}

// What a reply lacks; nullptr: nothing.
const char *lackOf(const RuleReply &reply)
{
    const bool isTextSound = !reply.text.trimmed().isEmpty() && reply.text.toUtf8().size() <= mostRuleReplyBytes;
    switch (reply.kind) {
    case RuleReply::Kind::Text:
        return isTextSound ? nullptr : "text";
    case RuleReply::Kind::Picture:
        return reply.picture.isEmpty() ? "picture" : nullptr;
    case RuleReply::Kind::Link:
        if (!isAddress(reply.url))
            return "url";
        return reply.title.trimmed().isEmpty() ? "title" : reply.picture.isEmpty() ? "picture" : nullptr;
    case RuleReply::Kind::Card:
        if (!reply.product)
            return "product";
        if (!reply.appid.isEmpty() && reply.pagePath.isEmpty()) // WeChat takes no card without (contract, official account 4.1, wecom 6.3)
            return "page";
        if (!reply.appid.isEmpty() && reply.picture.isEmpty())
            return "picture";
        return reply.url.isEmpty() || isAddress(reply.url) ? nullptr : "url";
    case RuleReply::Kind::Snippet:
        return reply.snippet.trimmed().isEmpty() ? "snippet" : nullptr;
    case RuleReply::Kind::Order:
        return !reply.product ? "product" : isTextSound ? nullptr : "text";
    case RuleReply::Kind::File:
    case RuleReply::Kind::Voice:
    case RuleReply::Kind::Video:
        return reply.fileDigest.isEmpty() || reply.fileName.isEmpty() ? "file" : nullptr;
    }
    return nullptr;
}

bool isVideoBesideSound(const RuleReply &reply)
{
    const bool isCoverSound = reply.picture.isEmpty() || isTakenAsCover(reply.picture);
    return isCoverSound && reply.title.size() <= mostVideoTitle && reply.text.size() <= mostVideoDescription;
}

const char *codeOfFile(RuleReply::Kind kind)
{
    return kind == RuleReply::Kind::Voice ? "rule.voice" : kind == RuleReply::Kind::Video ? "rule.video" : "rule.file";
}

// An order sends two messages.
qsizetype messagesOf(const ReplyRule &rule)
{
    qsizetype count = 0;
    for (const RuleReply &reply : rule.replies)
        count += reply.kind == RuleReply::Kind::Order ? 2 : 1;
    return count;
}

} // namespace

void RuleReply::setFile(const QString &name, const QByteArray &bytes)
{
    fileName = name;
    fileDigest = QString::fromLatin1(sha256(bytes).toHex());
    file = bytes;
}

bool operator==(const RuleReply &one, const RuleReply &other)
{
    const auto tied = [](const RuleReply &reply) {
        return std::tie(reply.kind, reply.text, reply.title, reply.url, reply.appid, reply.pagePath, reply.snippet, reply.product,
                        reply.picture, reply.fileName, reply.fileDigest);
    };
    return tied(one) == tied(other);
}

bool leavesWaiting(const ReplyRule &rule)
{
    return rule.stillWaits.value_or(rule.trigger == RuleTrigger::AnyMessage || rule.hours == RuleHours::Outside);
}

bool isOfFile(RuleReply::Kind kind)
{
    return kind == RuleReply::Kind::File || kind == RuleReply::Kind::Voice || kind == RuleReply::Kind::Video;
}

bool isTakenAsFile(RuleReply::Kind kind, const QString &name, const QByteArray &bytes)
{
    if (bytes.size() < fewestFileBytes)
        return false;
    if (kind == RuleReply::Kind::File)
        return bytes.size() <= mostFileBytes;
    if (kind == RuleReply::Kind::Video)
        return isTakenAsVideo(name, bytes);
    const auto length = voiceLengthMs(name, bytes);
    return bytes.size() <= mostVoiceBytes && length && *length <= longestVoiceMs;
}

Done checkRuleFiles(const ReplyRule &rule)
{
    for (size_t i = 0; i < rule.replies.size(); ++i) {
        const RuleReply &reply = rule.replies[i];
        if (reply.file.isNull() || isTakenAsFile(reply.kind, reply.fileName, reply.file))
            continue;
        return fieldProblem(codeOfFile(reply.kind), "file", QString::number(i + 1));
    }
    return {};
}

Done checkRule(const ReplyRule &rule)
{
    if (rule.name.trimmed().isEmpty() || rule.name.size() > mostNameCharacters)
        return fieldProblem("rule.name", "name");
    if (const Done words = checkWords(rule); !words)
        return words;
    if (rule.channels.empty())
        return fieldProblem("rule.channels", "channels");
    const bool isDay = rule.fromMinute >= 0 && rule.fromMinute < rule.toMinute && rule.toMinute <= minutesOfDay;
    if (rule.hours != RuleHours::Always && !isDay)
        return fieldProblem("rule.hours", "hours");
    const bool isOfMessages = rule.trigger == RuleTrigger::Keyword || rule.trigger == RuleTrigger::AnyMessage;
    if (rule.whenAskedTwice && !isOfMessages)
        return fieldProblem("rule.asked_twice", "trigger");
    if (rule.delaySeconds < 0 || rule.delaySeconds > mostDelaySeconds)
        return fieldProblem("rule.delay", "delay");
    if (rule.taskInDays && (*rule.taskInDays < 0 || *rule.taskInDays > mostTaskDays))
        return fieldProblem("rule.task", "task");
    if (messagesOf(rule) > mostReplies || (rule.replies.empty() && rule.addTag.isEmpty() && rule.task.isEmpty()))
        return fieldProblem("rule.replies", "replies");
    if (const Done files = checkRuleFiles(rule); !files)
        return files;
    for (size_t i = 0; i < rule.replies.size(); ++i) {
        if (const char *lack = lackOf(rule.replies[i]))
            return fieldProblem("rule.reply", lack, QString::number(i + 1));
        if (rule.replies[i].kind == RuleReply::Kind::Video && !isVideoBesideSound(rule.replies[i]))
            return fieldProblem("rule.video_beside", "title", QString::number(i + 1));
        const bool makesNoOrder = rule.replies[i].kind != RuleReply::Kind::Order;
        if (makesNoOrder && hasOrderVariables(rule.replies[i].text)) // it would be said with a hole
            return fieldProblem("rule.variable", "text", QString::number(i + 1));
    }
    return {};
}

} // namespace yiren
