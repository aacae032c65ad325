#include "pages/conversations/talkwords.h"

#include "formatting/format.h"
#include "time/durations.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace yiren {

namespace {

using Channel = TalkPeer::Channel;

constexpr qint64 closesSoonMs = 6 * hourMs;
constexpr qint64 closesTodayMs = 24 * hourMs;
constexpr qsizetype longestFileName = 60;

struct TalkTexts {
    Q_DECLARE_TR_FUNCTIONS(Conversations)
};

// Kinds that are more than text (contract, wecom 6.2; official account 4.2).
struct KindWord {
    const char *kind;
    const char *word;
};
constexpr KindWord kindWords[]{{"image", QT_TRANSLATE_NOOP("Conversations", "Picture")},
                               {"voice", QT_TRANSLATE_NOOP("Conversations", "Voice")},
                               {"video", QT_TRANSLATE_NOOP("Conversations", "Video")},
                               {"shortvideo", QT_TRANSLATE_NOOP("Conversations", "Video")},
                               {"file", QT_TRANSLATE_NOOP("Conversations", "File")},
                               {"location", QT_TRANSLATE_NOOP("Conversations", "Place")},
                               {"link", QT_TRANSLATE_NOOP("Conversations", "Link")},
                               {"business_card", QT_TRANSLATE_NOOP("Conversations", "Card of a person")},
                               {"miniprogram", QT_TRANSLATE_NOOP("Conversations", "Mini Program")},
                               {"miniprogrampage", QT_TRANSLATE_NOOP("Conversations", "Mini Program")},
                               {"msgmenu", QT_TRANSLATE_NOOP("Conversations", "Menu")},
                               {"channels_shop_product", QT_TRANSLATE_NOOP("Conversations", "Product of a shop")},
                               {"channels_shop_order", QT_TRANSLATE_NOOP("Conversations", "Order of a shop")},
                               {"merged_msg", QT_TRANSLATE_NOOP("Conversations", "Forwarded talk")},
                               {"channels", QT_TRANSLATE_NOOP("Conversations", "Channels post")},
                               {"note", QT_TRANSLATE_NOOP("Conversations", "Note")}};

QString firstMember(const TalkMessage &message, std::initializer_list<const char *> names)
{
    const QJsonObject detail = QJsonDocument::fromJson(message.detail).object();
    for (const char *name : names) {
        if (const QString value = detail.value(QLatin1String(name)).toString(); !value.isEmpty())
            return format::shortened(format::oneLine(value), 60);
    }
    return {};
}

} // namespace

QString replyWindowText(const ReplyWindow &window, qint64 nowMs)
{
    if (window.isDenied)
        return TalkTexts::tr("Can't be answered from here");
    if (window.hasLeft)
        return TalkTexts::tr("Unfollowed");
    if (!window.isOpen(nowMs))
        return window.left && *window.left <= 0 && nowMs < window.closesAt ? TalkTexts::tr("No answer left")
                                                                           : TalkTexts::tr("Window closed");
    const QString time = format::duration(window.closesAt - nowMs, currentLanguage());
    if (!window.left)
        return TalkTexts::tr("%1 left").arg(time);
    return TalkTexts::tr("%n answer(s) left · %1 left", nullptr, *window.left).arg(time);
}

Meaning replyWindowMeaning(const ReplyWindow &window, bool isAwaited, qint64 nowMs)
{
    if (!isAwaited)
        return Meaning::Neutral;
    if (!window.isOpen(nowMs) || window.closesAt - nowMs < closesSoonMs)
        return Meaning::Wrong;
    return window.closesAt - nowMs < closesTodayMs || window.left == 1 ? Meaning::Attention : Meaning::Good;
}

QString whyWindowIsShut(const ReplyWindow &window, Channel channel, qint64 nowMs)
{
    if (window.isOpen(nowMs))
        return {};
    if (window.isDenied)
        return TalkTexts::tr("WeChat lets only verified official accounts answer from other programs, and this one is none. Answer in "
                             "WeChat's own backend.");
    if (window.hasLeft)
        return TalkTexts::tr("The reader stopped following: the official account may not write to them any more. Following again, or a "
                             "message of theirs, opens the window.");
    if (window.left && *window.left <= 0 && nowMs < window.closesAt)
        return TalkTexts::tr("All answers that WeChat permits are used. The customer's next message opens the window again.");
    switch (channel) {
    case Channel::Kf:
        return TalkTexts::tr(
            "The customer's last message is more than 48 hours old: WeChat takes no answer any more. A message of theirs opens "
            "the window again; until then call them, or write to them in WeChat yourself.");
    case Channel::Official:
        return TalkTexts::tr(
            "More than 48 hours have passed since the reader wrote: the official account may not write any more. A message "
            "or a tap on the menu opens the window again; until then a subscription message or an article reaches them.");
    case Channel::Mini:
        break;
    }
    return TalkTexts::tr("The window of this Mini Program is closed. A message of theirs opens it again; until then a subscription message "
                         "that they agreed to reaches them.");
}

QString talkChannelWord(Channel channel)
{
    return channel == Channel::Kf      ? TalkTexts::tr("WeChat customer service")
        : channel == Channel::Official ? TalkTexts::tr("Official account")
                                       : TalkTexts::tr("Mini Program");
}

QString talkMessageText(const TalkMessage &message)
{
    if (message.recalledAt > 0)
        return TalkTexts::tr("This message was recalled");
    if (message.speaker == TalkMessage::Speaker::System)
        return talkEventSentence(message);
    const auto known = std::ranges::find_if(kindWords, [&](const KindWord &word) { return message.kind == QLatin1String(word.kind); });
    if (known == std::end(kindWords))
        return message.kind == u"text" || !message.text.isEmpty()
            ? message.text
            : TalkTexts::tr("[Something else: %1]").arg(format::oneLine(message.kind));
    const QString word = TalkTexts::tr(known->word);
    return message.text.isEmpty() ? TalkTexts::tr("[%1]").arg(word) : TalkTexts::tr("[%1] %2").arg(word, message.text);
}

QString talkFileText(const TalkMessage &message, const std::optional<KeptFile> &file)
{
    if (fileIdOf(message).isEmpty())
        return {};
    if (!file)
        return message.speaker == TalkMessage::Speaker::Us ? QString() : TalkTexts::tr("Not here yet");
    if (file->isElsewhere)
        return TalkTexts::tr("WeChat hands this video to nobody: look at it in WeChat's backend");
    if (file->size == 0)
        return TalkTexts::tr("WeChat had it no longer: it is kept there for three days");
    const QString size = QLocale().formattedDataSize(file->size, 1, QLocale::DataSizeTraditionalFormat);
    const QString name = format::shortened(format::oneLine(file->name), longestFileName);
    return name.isEmpty() ? TalkTexts::tr("%1 · Save …").arg(size) : TalkTexts::tr("%1 · %2 · Save …").arg(name, size);
}

QString talkEventSentence(const TalkMessage &message)
{
    const QString &kind = message.kind;
    if (kind == u"enter_session" || kind == u"user_enter_tempsession") {
        const QString scene = firstMember(message, {"scene", "scene_param", "SessionFrom"});
        return scene.isEmpty() ? TalkTexts::tr("Opened the talk") : TalkTexts::tr("Opened the talk · from %1").arg(scene);
    }
    if (kind == u"subscribe")
        return TalkTexts::tr("Followed the official account");
    if (kind == u"unsubscribe")
        return TalkTexts::tr("Left the official account");
    if (kind == u"CLICK" || kind == u"click")
        return TalkTexts::tr("Tapped the menu");
    if (kind == u"SCAN" || kind == u"scan")
        return TalkTexts::tr("Scanned a code");
    if (kind == u"session_status_change")
        return TalkTexts::tr("Who answers was changed in WeChat");
    if (kind == u"msg_send_fail")
        return TalkTexts::tr("A message could not be delivered");
    if (kind == u"user_recall_msg" || kind == u"servicer_recall_msg")
        return TalkTexts::tr("A message was recalled");
    if (kind == u"servicer_status_change")
        return TalkTexts::tr("A colleague's state changed");
    return TalkTexts::tr("Something else: %1").arg(format::oneLine(message.text.isEmpty() ? kind : message.text));
}

QString replyStateText(const TalkMessage &message, const ProblemWords &words)
{
    switch (message.state) {
    case TalkMessage::State::Sending:
        return TalkTexts::tr("Sending …");
    case TalkMessage::State::Unknown:
        return TalkTexts::tr("No answer came from WeChat: it may have arrived. It counts as sent, and nothing is sent twice.");
    case TalkMessage::State::Failed: {
        if (message.failure.isEmpty())
            return TalkTexts::tr("Did not arrive");
        const Problem problem = words(makeError(ErrorKind::Refused, message.failure.toLatin1().constData()));
        return TalkTexts::tr("Did not arrive: %1").arg(format::shortened(problem.sentence));
    }
    case TalkMessage::State::None:
    case TalkMessage::State::Sent:
        break;
    }
    return {};
}

Meaning replyStateMeaning(TalkMessage::State state)
{
    return state == TalkMessage::State::Failed ? Meaning::Wrong
        : state == TalkMessage::State::Unknown ? Meaning::Attention
                                               : Meaning::Neutral;
}

} // namespace yiren
