#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

// What CMake looks for is what the recipe for Windows and macOS (packaging/vcpkg.json) fetches: nobody builds there every day.
class TestRecipes : public QObject
{
    Q_OBJECT

private slots:
    void everythingThatCMakeLooksForHasItsPort();
    void everyPortIsLookedFor();
};

namespace {

struct Port {
    const char *package; // as find_package(), pkg_check_modules() or a component of Qt say it
    const char *name;    // vcpkg's own; none: the compiler or CMake brings it
};

// Names of vcpkg's registry.
constexpr Port ports[] = {
    {"Qt6", "qtbase"},
    {"Core", "qtbase"},
    {"Network", "qtbase[network]"},
    {"Sql", "qtbase[sql-sqlite]"},
    {"Widgets", "qtbase[widgets]"},
    {"Svg", "qtsvg"},
    {"LinguistTools", "qttools[linguist]"},
    {"Qt6Keychain", "qtkeychain-qt6"},
    {"OpenSSL", "openssl"},
    {"tl-expected", "tl-expected"},
    {"CLI11", "cli11"},
    {"ZLIB", "zlib"},
    {"Boost", "boost-math"},
    {"Eigen3", "eigen3"},
    {"Threads", nullptr},
    {"DBus", nullptr}, // of Linux alone, where Debian has it: ui/portal
    {"PkgConfig", "pkgconf"},
    {"xlsxwriter", "libxlsxwriter"},
    {"minizip", "minizip"},
    {"md4c", "md4c"},
    {"qrcodegencpp", "nayuki-qr-code-generator"},
    {"unofficial-nayuki-qr-code-generator", "nayuki-qr-code-generator"},
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// "qtbase" and "qtbase[network]"
QSet<QString> fetched()
{
    QSet<QString> names;
    const QJsonObject recipe = QJsonDocument::fromJson(bytesOf(QStringLiteral(PROJECT_DIR "/packaging/vcpkg.json"))).object();
    const QJsonArray dependencies = recipe.value(QLatin1String("dependencies")).toArray();
    for (const QJsonValue &one : dependencies) {
        const QString name = one.isString() ? one.toString() : one.toObject().value(QLatin1String("name")).toString();
        names.insert(name);
        const QJsonArray features = one.toObject().value(QLatin1String("features")).toArray();
        for (const QJsonValue &feature : features)
            names.insert(QStringLiteral("%1[%2]").arg(name, feature.toString()));
    }
    return names;
}

QStringList wordsIn(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

// What one file looks for, without what only tests and measurements need.
QStringList packagesOf(QString text)
{
    static const QRegularExpression ours(QStringLiteral("if\\(YIREN_(?:TESTS|BENCH|FUZZ)\\).*?endif\\(\\)"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression package(QStringLiteral("find_package\\(([\\w-]+)([^)]*)\\)"));
    static const QRegularExpression modules(QStringLiteral("pkg_check_modules\\(\\w+([^)]*)\\)"));
    static const QSet<QString> said{QStringLiteral("REQUIRED"), QStringLiteral("IMPORTED_TARGET")};
    text.remove(ours);
    QStringList names;
    for (auto it = package.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QStringList rest = wordsIn(match.captured(2));
        names.append(match.captured(1));
        if (const qsizetype components = rest.indexOf(QStringLiteral("COMPONENTS")); components >= 0)
            names += rest.mid(components + 1);
    }
    for (auto it = modules.globalMatch(text); it.hasNext();) {
        for (const QString &word : wordsIn(it.next().captured(1))) {
            if (!said.contains(word))
                names.append(word);
        }
    }
    return names;
}

QSet<QString> lookedFor()
{
    QSet<QString> names;
    QStringList files{QStringLiteral(PROJECT_DIR "/CMakeLists.txt")};
    for (const char *top : {"app", "core", "ui", "cmake"}) {
        for (QDirIterator it(QStringLiteral(PROJECT_DIR "/") + QLatin1String(top),
                             {QStringLiteral("CMakeLists.txt"), QStringLiteral("*.cmake")}, QDir::Files, QDirIterator::Subdirectories);
             it.hasNext();)
            files.append(it.next());
    }
    for (const QString &file : std::as_const(files)) {
        for (const QString &name : packagesOf(QString::fromUtf8(bytesOf(file))))
            names.insert(name);
    }
    return names;
}

} // namespace

void TestRecipes::everythingThatCMakeLooksForHasItsPort()
{
    const QSet<QString> fetchedPorts = fetched();
    const QSet<QString> packages = lookedFor();
    QVERIFY(packages.contains(QStringLiteral("OpenSSL")) && packages.contains(QStringLiteral("Svg")));
    QStringList missing;
    for (const QString &package : packages) {
        const auto *port =
            std::find_if(std::begin(ports), std::end(ports), [&package](const Port &one) { return package == QLatin1String(one.package); });
        if (port == std::end(ports))
            missing.append(package + QStringLiteral(": this test does not know its port"));
        else if (port->name && !fetchedPorts.contains(QLatin1String(port->name)))
            missing.append(package + QStringLiteral(": packaging/vcpkg.json lacks ") + QLatin1String(port->name));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

// What is fetched for nothing costs whoever builds there half an hour.
void TestRecipes::everyPortIsLookedFor()
{
    const QSet<QString> packages = lookedFor();
    QSet<QString> wanted{QStringLiteral("qtbase[openssl]"), QStringLiteral("qttools")}; // TLS; its linguist
    for (const Port &port : ports) {
        if (port.name && packages.contains(QLatin1String(port.package)))
            wanted.insert(QLatin1String(port.name));
    }
    QStringList idle;
    for (const QString &port : fetched()) {
        if (!wanted.contains(port))
            idle.append(port);
    }
    QCOMPARE(idle, QStringList());
}

QTEST_GUILESS_MAIN(TestRecipes)
#include "tst_recipes.moc"
