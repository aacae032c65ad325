#include "conversations/savedname.h"

#include "wechat/videofile.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qsizetype longestName = 100;
constexpr qsizetype longestEnding = 12; // with its dot

// Letters of control and of direction, and what Windows refuses in a name.
bool isUnfit(QChar c)
{
    return !c.isPrint() || QStringLiteral("<>:\"/\\|?*").contains(c);
}

QString endingOf(const QByteArray &bytes, const QString &kind)
{
    if (bytes.startsWith("#!AMR"))
        return QStringLiteral(".amr");
    if (bytes.startsWith("ID3"))
        return QStringLiteral(".mp3");
    if (isMp4(bytes))
        return QStringLiteral(".mp4");
    if (bytes.startsWith("%PDF-"))
        return QStringLiteral(".pdf");
    return kind == u"video" || kind == u"shortvideo" ? QStringLiteral(".mp4") : kind == u"voice" ? QStringLiteral(".amr") : QString();
}

} // namespace

QString savedName(const QString &name, const QString &kind, const QByteArray &bytes)
{
    QString last = name.mid(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    last.removeIf(isUnfit);
    while (!last.isEmpty() && (last.front() == u'.' || last.front().isSpace()))
        last.remove(0, 1);
    while (!last.isEmpty() && (last.back() == u'.' || last.back().isSpace()))
        last.chop(1);
    if (last.isEmpty())
        return kind + endingOf(bytes, kind);
    const qsizetype dot = last.lastIndexOf(u'.');
    const QString ending = dot < 0 ? endingOf(bytes, kind) : last.size() - dot <= longestEnding ? last.mid(dot) : QString();
    if (dot >= 0)
        last.chop(ending.size());
    return last.left(longestName - ending.size()) + ending;
}

} // namespace yiren
