#include "content/articlehtml.h"
#include "content/articletheme.h"
#include "pages/content/articlepreview.h"
#include "support/hostilemarkdown.h"
#include "support/hostiletexts.h"

#include <QApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>

using namespace yiren;

namespace {

// Files of these names do not exist; that they were asked for is seen in the log of the kernel's calls.
const QString beginMark = QStringLiteral("/yiren-articles-begin");
const QString endMark = QStringLiteral("/yiren-articles-end");

// All hostile texts to HTML, and both the HTML and the text itself, as if it were HTML, into the preview.
int showAll()
{
    HostileTexts texts;
    QStringList all = hostileMarkdown();
    for (const auto &[name, text] : texts.all())
        all.append(text.left(20'000));
    ArticlePreview preview;
    preview.show();
    preview.showArticle(QStringLiteral("预览"), {}, QStringLiteral("<p>字</p>"));
    preview.grab(); // what a window needs anyhow is loaded
    (void)QFile::exists(beginMark);
    for (const QString &text : all) {
        Article article;
        article.title = article.digest = text.left(200);
        article.body = text;
        const ArticleHtml html =
            renderArticle(article, articleTheme({}), [](const PictureId &id) { return QStringLiteral("picture:") + id.toString(); });
        for (const QString &shown : {html.html, text}) {
            preview.showArticle(text, text, shown);
            preview.grab();
            QCoreApplication::processEvents();
        }
    }
    QTest::qWait(200); // what would be loaded later
    (void)QFile::exists(endMark);
    return 0;
}

} // namespace

// What someone could paste opens no file and calls no server, seen by the kernel.
class TestArticleIsolation : public QObject
{
    Q_OBJECT

private slots:
    void hostileArticlesOpenNoFileAndNoConnection();
};

void TestArticleIsolation::hostileArticlesOpenNoFileAndNoConnection()
{
    QVERIFY(!QStandardPaths::findExecutable(QStringLiteral("strace")).isEmpty());
    const QTemporaryDir folder;
    const QString log = folder.filePath(QStringLiteral("calls"));
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ASAN_OPTIONS"),
                       QStringLiteral("detect_leaks=0")); // the leak sanitizer can't look at a traced process
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("strace"),
                  {QStringLiteral("-f"), QStringLiteral("-qq"), QStringLiteral("-e"), QStringLiteral("trace=%file,%network"),
                   QStringLiteral("-o"), log, QCoreApplication::applicationFilePath(), QStringLiteral("--show")});
    QVERIFY(process.waitForFinished(300'000));
    QCOMPARE(process.exitCode(), 0);
    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList calls = QString::fromUtf8(file.readAll()).split(u'\n');
    const auto marked = [&](const QString &mark) {
        return std::find_if(calls.begin(), calls.end(), [&](const QString &call) { return call.contains(mark); });
    };
    const auto begin = marked(beginMark), end = marked(endMark);
    QVERIFY(begin < end && end != calls.end());
    // Fonts, for letters that were not shown before, and questions about a file that is open already.
    static const QRegularExpression harmless(QStringLiteral("\"[^\"]*/(fonts|fontconfig)[/\"]|newfstatat\\(\\d+, \"\""));
    QStringList strange;
    std::copy_if(begin + 1, end, std::back_inserter(strange), [](const QString &call) { return !call.contains(harmless); });
    QVERIFY2(strange.isEmpty(), qPrintable(strange.join(u'\n')));
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (QCoreApplication::arguments().value(1) == QLatin1String("--show"))
        return showAll();
    TestArticleIsolation test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_articleisolation.moc"
