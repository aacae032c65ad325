#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

// The house rules that a machine can count (docs/STYLE.md). Each failing line names file, line and rule.
class TestSourceRules : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void filesStayShort();
    void functionsStayShort();
    void theMedianFileIsShort();
    void sqlStandsInStores();
    void noTypeIsDefinedTwice();
    void anonymousNamesAreDistinctInALayer();
    void forbiddenWordsAreAbsent_data();
    void forbiddenWordsAreAbsent();

private:
    struct Source {
        QString path; // from the project's root
        QStringList lines;
    };

    std::vector<Source> m_sources;
};

namespace {

bool isTest(const QString &path)
{
    return path.startsWith(QLatin1String("tests/"));
}

// What a line of an anonymous namespace that begins in the first column declares: a type, a constant, a function.
QString nameDeclaredIn(const QString &line)
{
    static const QRegularExpression forms[] = {
        QRegularExpression(QStringLiteral("^(?:class|struct|enum class|enum|using) (?!namespace)(\\w+)")),
        QRegularExpression(QStringLiteral("^(?:constexpr|const|static|inline)[^=({]*?\\b(\\w+)(?:\\[\\w*\\])? ?[=({;]")),
        QRegularExpression(QStringLiteral("^\\w[\\w:<>,&* ]*?[ *&](\\w+)\\(")),
    };
    for (const QRegularExpression &form : forms) {
        if (const auto match = form.match(line); match.hasMatch())
            return match.captured(1);
    }
    return {};
}

// The second and later ones of "constexpr int few = 3, many = 9;", which may go on in the next lines.
QStringList furtherNames(const QStringList &lines, qsizetype from)
{
    static const QRegularExpression further(QStringLiteral(", *(\\w+) = "));
    if (!lines[from].startsWith(QLatin1String("constexpr ")) && !lines[from].startsWith(QLatin1String("const ")))
        return {};
    QString statement = lines[from];
    for (qsizetype i = from + 1; !statement.contains(u';') && i < lines.size(); ++i)
        statement += lines[i];
    statement.truncate(statement.indexOf(QRegularExpression(QStringLiteral("[({;]"))));
    QStringList names;
    for (auto found = further.globalMatch(statement); found.hasNext();)
        names.append(found.next().captured(1));
    return names;
}

// What the file declares in its anonymous namespace: name, line number from 1.
QMap<QString, qsizetype> anonymousNames(const QStringList &lines)
{
    static const QRegularExpression ends(QStringLiteral("[=({;]"));
    QMap<QString, qsizetype> names;
    bool isInside = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i] == QLatin1String("namespace {") || lines[i] == QLatin1String("} // namespace"))
            isInside = lines[i].startsWith(u'n');
        const bool isTypeAlone = lines[i].startsWith(QLatin1String("constexpr ")) && !lines[i].contains(ends) && i + 1 < lines.size();
        const QString name = nameDeclaredIn(isTypeAlone ? lines[i] + lines[i + 1] : lines[i]);
        if (isInside && !name.isEmpty() && !names.contains(name))
            names.insert(name, i + 1);
        const QStringList further = isInside ? furtherNames(lines, i) : QStringList();
        for (const QString &one : further) {
            if (!names.contains(one))
                names.insert(one, i + 1);
        }
    }
    return names;
}

} // namespace

void TestSourceRules::initTestCase()
{
    for (const char *top : {"app", "core", "ui", "tests"}) {
        QDirIterator it(QStringLiteral(PROJECT_DIR "/") + QLatin1String(top), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_sources.push_back({file.fileName().mid(qsizetype(sizeof PROJECT_DIR)), QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    QVERIFY(m_sources.size() > 50);
}

void TestSourceRules::filesStayShort()
{
    QStringList broken;
    for (const Source &source : m_sources) {
        if (source.lines.size() > (isTest(source.path) ? 800 : 400))
            broken.append(QStringLiteral("%1: %2 lines").arg(source.path).arg(source.lines.size()));
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

// A function's body stands between a line that is "{" and the next that is "}", both in the first column. A test's _data() is a table.
void TestSourceRules::functionsStayShort()
{
    QStringList broken;
    for (const Source &source : m_sources) {
        qsizetype start = -1;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (source.lines[i] == QLatin1String("{") && !source.lines[std::max<qsizetype>(0, i - 1)].contains(QLatin1String("_data()"))
                && !source.lines[std::max<qsizetype>(0, i - 1)].contains(
                    QRegularExpression(QStringLiteral("^(class|struct|enum|namespace)\\b"))))
                start = i;
            if (source.lines[i] == QLatin1String("}") && start >= 0) {
                const qsizetype length = i - start - 1;
                if (length > (isTest(source.path) ? 70 : 45))
                    broken.append(QStringLiteral("%1:%2: function of %3 lines").arg(source.path).arg(start + 1).arg(length));
                start = -1;
            }
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestSourceRules::theMedianFileIsShort()
{
    std::vector<qsizetype> lengths;
    for (const Source &source : m_sources) {
        if (!isTest(source.path))
            lengths.push_back(source.lines.size());
    }
    std::nth_element(lengths.begin(), lengths.begin() + std::ptrdiff_t(lengths.size() / 2), lengths.end());
    QVERIFY2(lengths[lengths.size() / 2] <= 90, qPrintable(QString::number(lengths[lengths.size() / 2])));
}

void TestSourceRules::sqlStandsInStores()
{
    const QRegularExpression sql(
        QStringLiteral("\"(SELECT |INSERT INTO |UPDATE \\w+ SET|DELETE FROM |PRAGMA |CREATE TABLE )|\\bQSqlQuery\\b|\\bQSqlDatabase\\b"));
    QStringList broken;
    for (const Source &source : m_sources) {
        if (isTest(source.path) || source.path.startsWith(QLatin1String("core/storage/"))
            || source.path.endsWith(QLatin1String("store.cpp")))
            continue;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (source.lines[i].contains(sql))
                broken.append(QStringLiteral("%1:%2: SQL outside a store").arg(source.path).arg(i + 1));
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

// Two types of one name in one namespace break the program without a word from compiler or linker.
void TestSourceRules::noTypeIsDefinedTwice()
{
    const QRegularExpression space(QStringLiteral("^namespace ([\\w:]+) \\{"));
    const QRegularExpression type(QStringLiteral("^(?:class|struct) (?:\\[\\[\\w+\\]\\] )?(\\w+)(?: final)?(?: :[^:;]*)?(?: \\{.*)?$"));
    QMap<QString, QString> placeOf;
    QStringList broken;
    for (const Source &source : m_sources) {
        if (isTest(source.path) || !source.path.endsWith(QLatin1String(".h")))
            continue;
        QString where;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (const auto opened = space.match(source.lines[i]); opened.hasMatch())
                where = opened.captured(1);
            const auto defined = type.match(source.lines[i]);
            if (!defined.hasMatch())
                continue;
            const QString name = where + QStringLiteral("::") + defined.captured(1);
            const QString place = QStringLiteral("%1:%2").arg(source.path).arg(i + 1);
            if (placeOf.contains(name))
                broken.append(QStringLiteral("%1: %2 is defined in %3 too").arg(place, name, placeOf.value(name)));
            placeOf.insert(name, place);
        }
    }
    QVERIFY(placeOf.size() > 300);
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

// Sources of a layer are compiled as one (cmake/Unity.cmake). Two may give the same type the same short name.
void TestSourceRules::anonymousNamesAreDistinctInALayer()
{
    QMap<QString, std::pair<QString, QString>> first; // by layer and name: place, line
    QStringList broken;
    for (const Source &source : m_sources) {
        if (isTest(source.path) || !source.path.endsWith(QLatin1String(".cpp")))
            continue;
        const QString layer = source.path.section(u'/', 0, 1);
        const auto names = anonymousNames(source.lines);
        for (auto it = names.begin(); it != names.end(); ++it) {
            const QString line = source.lines[it.value() - 1];
            const QString place = QStringLiteral("%1:%2").arg(source.path).arg(it.value());
            const auto known = first.constFind(layer + u' ' + it.key());
            if (known == first.constEnd())
                first.insert(layer + u' ' + it.key(), {place, line});
            else if (!line.startsWith(QLatin1String("using ")) || line != known->second)
                broken.append(QStringLiteral("%1: %2 is in %3 too").arg(place, it.key(), known->first));
        }
    }
    QVERIFY(first.size() > 1500);
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestSourceRules::forbiddenWordsAreAbsent_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("allowedIn");
    QTest::newRow("singletons") << QStringLiteral("\\binstance\\(\\)") << QString();
    QTest::newRow("open points") << QStringLiteral("\\b(TO") + QStringLiteral("DO|FIX") + QStringLiteral("ME|XX") + QStringLiteral("X)\\b")
                                 << QString();
    QTest::newRow("string connections") << QStringLiteral("\\b(SIGNAL|SLOT)\\(") << QString();
    QTest::newRow("sender") << QStringLiteral("\\bsender\\(\\)") << QString();
    QTest::newRow("delete") << QStringLiteral("(^|[^\\w.])delete +[\\w(*]") << QString();
    QTest::newRow("coroutines") << QStringLiteral("\\bco_(await|return|yield)\\b") << QString();
    QTest::newRow("waiting") << QStringLiteral("\\b(waitForFinished|processEvents)\\(|QThread::m?sleep") << QStringLiteral("tests/");
    QTest::newRow("TLS errors ignored") << QStringLiteral("ignoreSslErrors|QSslSocket::VerifyNone") << QStringLiteral("tests/");
    // Texts from outside would be taken for markup there and open files: TextLabel shows them as written.
    QTest::newRow("rich text") << QStringLiteral(
        "\\bnew Q(Label|TextBrowser|TextEdit|MessageBox)\\b|\\b(setHtml|setMarkdown|insertHtml)\\(")
                               << QStringLiteral("tests/ ui/pages/content/articlepreview.cpp");
    QTest::newRow("plain text secrets") << QStringLiteral("setInsecureFallback\\(true\\)") << QString();
    QTest::newRow("process exit in core") << QStringLiteral("^\\s*(std::)?exit\\(") << QString();
}

void TestSourceRules::forbiddenWordsAreAbsent()
{
    QFETCH(QString, pattern);
    QFETCH(QString, allowedIn);
    const QRegularExpression word(pattern);
    const QStringList places = allowedIn.split(u' ', Qt::SkipEmptyParts);
    QStringList broken;
    for (const Source &source : m_sources) {
        const auto isThere = [&source](const QString &place) { return source.path.startsWith(place); };
        if (source.path.endsWith(QLatin1String("tst_sourcerules.cpp")) || std::any_of(places.begin(), places.end(), isThere))
            continue;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            const qsizetype comment = source.lines[i].indexOf(QLatin1String("//"));
            if (source.lines[i].left(comment).contains(word))
                broken.append(QStringLiteral("%1:%2: %3").arg(source.path).arg(i + 1).arg(source.lines[i].trimmed()));
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestSourceRules)
#include "tst_sourcerules.moc"
