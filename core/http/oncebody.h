#pragma once

#include <QIODevice>

namespace yiren {

// A request's body that can be read once. Qt 6.4.2 sends a POST again by itself when the server drops the connection without an answer; a
// body that can't be rewound makes it give up instead (PLATFORM T1).
class OnceBody final : public QIODevice
{
public:
    OnceBody(QByteArray bytes, QObject *parent);

    bool isSequential() const override { return true; }
    bool reset() override { return false; } // what Qt asks before it would send again
    qint64 bytesAvailable() const override;
    bool hasBeenRead() const { return m_position > 0; } // from here on it may have left this computer

protected:
    qint64 readData(char *target, qint64 most) override;
    qint64 writeData(const char *bytes, qint64 count) override;

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
};

} // namespace yiren
