#include "gateway/relaykit.h"

#include <QDir>
#include <QSaveFile>

// Resources of a static library are registered by a call from outside every namespace.
static void registerRelayFiles()
{
    Q_INIT_RESOURCE(gateway_relay);
}

namespace yiren {

namespace {

Done writeKitFile(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(permissions) && file.write(bytes) == bytes.size();
    return isWritten && file.commit() ? Done() : failure(ErrorKind::Storage, "relay.kit", QDir::toNativeSeparators(path));
}

} // namespace

QString relayPublicKey(const Relay &relay)
{
    return QString::fromLatin1(relay.key.publicKey().toPem().trimmed()).replace(u'\n', QLatin1String("\\n"));
}

QByteArray relaySettings(const Relay &relay, const GatewayDoors &doors)
{
    QByteArray lines = "RELAY_PUBLIC_KEY=" + relayPublicKey(relay).toLatin1() + "\nRELAY_SECRET=" + relay.bearer.bytes() + '\n';
    const std::pair<const char *, const std::optional<PushKeys> &> tokens[] = {
        {"RELAY_TOKEN_OFFICIAL=", doors.official}, {"RELAY_TOKEN_MINI=", doors.mini}, {"RELAY_TOKEN_WECOM=", doors.wecom}};
    for (const auto &[name, keys] : tokens) {
        if (keys)
            lines += name + keys->token.bytes() + '\n';
    }
    return lines;
}

Result<QString> writeRelayKit(const QString &place, const QByteArray &settings)
{
    registerRelayFiles();
    const QString folder = QDir(place).filePath(QLatin1String(relayKitFolder));
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Storage, "relay.kit", QDir::toNativeSeparators(folder));
    const auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const QDir into(folder);
    for (const QString &name : {QStringLiteral("relay.mjs"), QStringLiteral("README.md")}) {
        QFile shipped(QStringLiteral(":/relay/") + name);
        if (!shipped.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage, "relay.kit", name);
        if (const Done written =
                writeKitFile(into.filePath(name), shipped.readAll(), own | QFileDevice::ReadGroup | QFileDevice::ReadOther);
            !written)
            return failure(written.error());
    }
    const Done written = writeKitFile(into.filePath(QStringLiteral("relay.env")), settings, own);
    return written ? Result<QString>(folder) : failure(written.error());
}

} // namespace yiren
