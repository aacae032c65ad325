#pragma once

#include <QByteArray>
#include <QFile>

namespace yiren {

// The csv block under a heading of contract/wechat-pay.md ("#### ALL"); empty if there is none.
inline QByteArray contractSample(const QByteArray &heading)
{
    QFile file(QStringLiteral(SHARED_DIR "/contract/wechat-pay.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const QByteArray fence = "```csv\n";
    const QByteArray line = "\n" + heading + "\n";
    const qsizetype begin = text.indexOf(fence, text.indexOf(line)) + fence.size();
    return text.mid(begin, text.indexOf("```", begin) - begin);
}

inline QByteArray sampleBill(const QString &name)
{
    QFile file(QStringLiteral(SHARED_DIR "/samples/bills/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace yiren
