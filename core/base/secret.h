#pragma once

#include <QByteArray>

namespace yiren {

// Bytes that are wiped when they go, never printed, never compared with ==. Moves only: a copy is a named act.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    [[nodiscard]] Secret clone() const;
    // Read access for crypto/ and for building a request; never into a log, an error or a QString that lives on.
    const QByteArray &bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    void wipe();

private:
    QByteArray m_bytes;
};

} // namespace yiren
