#include "vault/systemkeychain.h"

#include <qt6keychain/keychain.h>

namespace yiren {

namespace {

const QString &service()
{
    static const QString name = QStringLiteral("cn.yiren.desktop");
    return name;
}

KeychainError keychainErrorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return KeychainError::None;
    case QKeychain::EntryNotFound:
        return KeychainError::NoEntry;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return KeychainError::Denied;
    // Without a secret service libsecret gives OtherError, not NoBackendAvailable (QtKeychain 0.13.2).
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return KeychainError::Unavailable;
}

// The job deletes itself when it has finished. One that never finishes stays: libsecret still holds its address.
void startJob(QKeychain::Job *job, const QString &name, QObject *context, Keychain::Answer answer)
{
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, context, [answer = std::move(answer)](const QKeychain::Job *done) {
        KeychainReply reply{keychainErrorOf(*done), done->errorString(), {}};
        if (const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(done); read && reply.error == KeychainError::None)
            reply.bytes = read->binaryData();
        answer(reply);
    });
    job->start();
}

} // namespace

void SystemKeychain::read(const QString &name, QObject *context, Answer answer)
{
    startJob(new QKeychain::ReadPasswordJob(service()), name, context, std::move(answer));
}

void SystemKeychain::write(const QString &name, const QByteArray &bytes, QObject *context, Answer answer)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setBinaryData(bytes);
    startJob(job, name, context, std::move(answer));
}

void SystemKeychain::remove(const QString &name, QObject *context, Answer answer)
{
    startJob(new QKeychain::DeletePasswordJob(service()), name, context, std::move(answer));
}

QString SystemKeychain::backend() const
{
#if defined(Q_OS_WIN)
    return QStringLiteral("windows-credentials");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("macos-keychain");
#else
    // QtKeychain does not say which one answered. It asks KWallet on Plasma 5 and the secret service elsewhere.
    const bool plasma = qgetenv("XDG_CURRENT_DESKTOP") == "KDE" || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
    return plasma && qgetenv("KDE_SESSION_VERSION") == "5" ? QStringLiteral("kwallet") : QStringLiteral("secret-service");
#endif
}

} // namespace yiren
