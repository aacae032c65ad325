#pragma once

#include "vault/keychain.h"

namespace yiren {

// The desktop's keychain through QtKeychain. Binary mode for every key, never the plain-text fallback: with libsecret a text and a binary
// entry of one name shadow each other.
class SystemKeychain final : public Keychain
{
public:
    void read(const QString &name, QObject *context, Answer answer) override;
    void write(const QString &name, const QByteArray &bytes, QObject *context, Answer answer) override;
    void remove(const QString &name, QObject *context, Answer answer) override;
    QString backend() const override;
};

} // namespace yiren
