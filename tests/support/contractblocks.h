#pragma once

#include <QByteArray>
#include <QFile>

#include <vector>

namespace yiren {

// All blocks of that language ("xml", "json") in a part of the contract, from the heading that begins so to the next one that begins with
// `upTo` (empty: to the end of the file).
inline std::vector<QByteArray> contractBlocks(const char *name, const QByteArray &from, const QByteArray &upTo, const QByteArray &language)
{
    QFile file(QStringLiteral(SHARED_DIR "/contract/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const qsizetype begin = text.indexOf(QByteArray("\n" + from));
    const qsizetype end = upTo.isEmpty() ? text.size() : text.indexOf(QByteArray("\n" + upTo), begin + 1);
    const QByteArray fence = "```" + language + "\n";
    std::vector<QByteArray> blocks;
    for (qsizetype at = text.indexOf(fence, begin); begin >= 0 && at >= 0 && at < end; at = text.indexOf(fence, at + 1)) {
        const qsizetype start = at + fence.size();
        blocks.push_back(text.mid(start, text.indexOf("\n```", start) - start));
    }
    return blocks;
}

// Those of them that are pushes.
inline std::vector<QByteArray> contractPushes(const char *name, const QByteArray &from, const QByteArray &upTo)
{
    std::vector<QByteArray> pushes;
    for (const char *language : {"xml", "json"}) {
        for (const QByteArray &block : contractBlocks(name, from, upTo, language)) {
            if (block.contains("FromUserName") && block.contains("MsgType"))
                pushes.push_back(block);
        }
    }
    return pushes;
}

} // namespace yiren
