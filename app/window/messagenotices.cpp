#include "window/messagenotices.h"

#include "formatting/format.h"
#include "pages/conversations/talkwords.h"
#include "pages/conversations/threadlist.h"

#include <QCoreApplication>

namespace yiren {

namespace {

constexpr size_t noticesListed = 3;
constexpr qsizetype noticeTextLength = 60;

struct NoticeWords {
    Q_DECLARE_TR_FUNCTIONS(MessageNotices)
};

} // namespace

QString freshNotice(const std::vector<TalkThread> &heard, qint64 count, bool showText)
{
    const QString sentence = NoticeWords::tr("%n new message(s) of customers", nullptr, static_cast<int>(count));
    if (!showText || heard.empty())
        return sentence;
    QStringList lines;
    for (size_t i = 0; i < std::min(heard.size(), noticesListed); ++i) {
        const QString text = format::visible(talkMessageText(heard[i].lastMessage).left(2 * noticeTextLength).simplified());
        lines.append(NoticeWords::tr("%1: %2").arg(threadName(heard[i]), format::shortened(text, noticeTextLength)));
    }
    if (heard.size() > noticesListed)
        lines.append(sentence);
    return lines.join(u'\n');
}

QString closingNotice(const std::vector<TalkThread> &threads, bool showText, qint64 nowMs)
{
    if (!showText)
        return NoticeWords::tr("%n customer(s) still wait(s) for an answer, and within an hour it can be given no more", nullptr,
                               static_cast<int>(threads.size()));
    QStringList lines;
    for (size_t i = 0; i < std::min(threads.size(), noticesListed); ++i)
        lines.append(NoticeWords::tr("%1 waits: %2").arg(threadName(threads[i]), replyWindowText(threads[i].window, nowMs)));
    if (threads.size() > noticesListed)
        lines.append(NoticeWords::tr("and %n more", nullptr, static_cast<int>(threads.size() - noticesListed)));
    return lines.join(u'\n');
}

} // namespace yiren
