#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace yiren {

[[nodiscard]] QByteArray sha1(QByteArrayView bytes);                             // 20 bytes
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);                           // 32 bytes
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView message); // 32 bytes
// Compares without telling by its duration where the first difference stands. Different lengths are unequal.
[[nodiscard]] bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

// A digest over bytes that arrive in pieces.
class DigestStream
{
public:
    enum class Kind { Sha1, Sha256 };
    explicit DigestStream(Kind kind);
    ~DigestStream();
    DigestStream(DigestStream &&) noexcept;

    void add(const char *bytes, size_t count);
    [[nodiscard]] QByteArray result(); // ends the stream; call once

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace yiren
