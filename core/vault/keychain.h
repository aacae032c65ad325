#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

namespace yiren {

enum class KeychainError {
    None,
    NoEntry,     // also what a locked gnome-keyring says of an entry that it holds
    Denied,      // locked, or the user said no
    Unavailable, // no service, no bus, the service died
};

struct KeychainReply {
    KeychainError error = KeychainError::None;
    QString text;     // the backend's own words, for the log
    QByteArray bytes; // of a read
};

// What the operating system offers: one try each. An answer may come late or never; none comes once `context` is gone.
class Keychain
{
public:
    using Answer = std::function<void(const KeychainReply &)>;

    virtual ~Keychain() = default;
    virtual void read(const QString &name, QObject *context, Answer answer) = 0;
    virtual void write(const QString &name, const QByteArray &bytes, QObject *context, Answer answer) = 0;
    virtual void remove(const QString &name, QObject *context, Answer answer) = 0;
    virtual QString backend() const = 0; // a stable word for the kind of store
};

} // namespace yiren
