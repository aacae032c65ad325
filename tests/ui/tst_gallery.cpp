#include "frame/page.h"
#include "support/windowworld.h"
#include "support/threadtime.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTableView>
#include <QButtonGroup>
#include <QtTest>

using namespace yiren;

namespace {

// The number of different colours in a picture, as far as it matters here.
qsizetype colors(const QImage &picture)
{
    QSet<QRgb> seen;
    for (int y = 0; y < picture.height(); y += 2) {
        for (int x = 0; x < picture.width(); x += 2)
            seen.insert(picture.pixel(x, y));
    }
    return seen.size();
}

bool wantsTab(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus);
}

// The time until the window is painted anew after `change`; the best of five, because the computer may be busy with something else.
template <typename Change>
double bestTurn(MainWindow &window, Change change)
{
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < 5; ++i) {
        const double begun = threadTime();
        change(i);
        QCoreApplication::sendPostedEvents();
        window.grab();
        best = std::min(best, threadTime() - begun);
    }
    return best;
}

} // namespace

// The gallery holds every part of the kit: what holds here holds for the parts.
class TestGallery : public QObject
{
    Q_OBJECT

private slots:
    void isDrawnInEveryCombination_data();
    void isDrawnInEveryCombination();
    void everyTextIsInTheLanguageThatIsOn();
    void theKeyboardReachesEveryControl();
    void everyControlHasAnAccessibleName();
    void textFromOutsideIsNeverMarkup();
    void switchingLookAndLanguageDoesNotBlock();
    void aNarrowWindowShowsIconsOnly();

private:
    WindowWorld m_world;
};

void TestGallery::isDrawnInEveryCombination_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (bool chinese : {true, false}) {
        for (bool dark : {false, true}) {
            for (const QSize &size : {QSize(800, 560), QSize(1280, 800), QSize(1440, 900)})
                QTest::addRow("%s %s %d", chinese ? "zh" : "en", dark ? "dark" : "light", size.width()) << chinese << dark << size;
        }
    }
}

void TestGallery::isDrawnInEveryCombination()
{
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    m_world.language.setLanguage(chinese ? Language::Chinese : Language::English);
    m_world.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    m_world.window->resize(size);
    QCoreApplication::sendPostedEvents();
    QPixmap picture(size * 2);
    picture.setDevicePixelRatio(2);
    m_world.window->render(&picture);
    const QImage image = picture.toImage();
    QVERIFY(colors(image) > 60);
    const Palette &palette = dark ? darkPalette() : lightPalette();
    QCOMPARE(image.pixelColor(image.width() - 8, image.height() - 8), palette.color(Role::Background));
}

void TestGallery::everyTextIsInTheLanguageThatIsOn()
{
    // "中文 / English" names both; data of the example stays Chinese.
    m_world.language.setLanguage(Language::Chinese);
    QCoreApplication::sendPostedEvents();
    const QRegularExpression sentence(QStringLiteral("[a-z]{3,} [a-z]{3,}"));
    for (const QLabel *label : m_world.window->findChildren<QLabel *>()) {
        if (label->isVisibleTo(m_world.window.get())
            && !label->text().contains(m_world.folder.path())) // hidden ones wait for their deletion
            QVERIFY2(!label->text().contains(sentence), qPrintable(label->text()));
    }
    for (const QAbstractButton *button : m_world.window->findChildren<QAbstractButton *>())
        QVERIFY2(!button->text().contains(sentence) && !button->toolTip().contains(sentence), qPrintable(button->text()));
    m_world.language.setLanguage(Language::English);
    QCoreApplication::sendPostedEvents();
    const QRegularExpression han(QStringLiteral("\\p{Han}"));
    for (const QAbstractButton *button : m_world.window->findChildren<QAbstractButton *>()) {
        if (!button->isVisible()) // waits for its deletion
            continue;
        const QString text = button->text() + button->toolTip() + button->accessibleName();
        QVERIFY2(!text.contains(han) || text.contains(QStringLiteral("English")), qPrintable(text));
    }
}

void TestGallery::theKeyboardReachesEveryControl()
{
    QVERIFY(QTest::qWaitForWindowActive(m_world.window.get()));
    QSet<QWidget *> reached;
    for (int i = 0; i < 200; ++i) {
        QWidget *at = QApplication::focusWidget();
        if (!at || reached.contains(at))
            break;
        reached.insert(at);
        QTest::keyClick(at, Qt::Key_Tab);
    }
    int controls = 0;
    for (QWidget *widget : m_world.window->findChildren<QWidget *>()) {
        if (!wantsTab(*widget) || widget->focusProxy())
            continue;
        ++controls;
        QVERIFY2(reached.contains(widget),
                 qPrintable(QStringLiteral("%1 %2").arg(QString::fromLatin1(widget->metaObject()->className()), widget->accessibleName())));
    }
    QVERIFY(controls > 20);
    // Every button that can be clicked can also be reached; of buttons that exclude each other one by Tab, the others by arrow keys.
    for (const QAbstractButton *button : m_world.window->findChildren<QAbstractButton *>()) {
        const bool inside = qobject_cast<QLineEdit *>(button->parentWidget()) || qobject_cast<QTableView *>(button->parentWidget());
        const bool byArrows = button->autoExclusive() || (button->group() && button->group()->exclusive());
        if (button->isVisible() && button->isEnabled() && !inside && !byArrows)
            QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->text() + button->accessibleName()));
    }
}

void TestGallery::everyControlHasAnAccessibleName()
{
    for (QWidget *widget : m_world.window->findChildren<QWidget *>()) {
        if (!wantsTab(*widget))
            continue;
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(reader);
        QVERIFY2(!reader->text(QAccessible::Name).trimmed().isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->parentWidget()->accessibleName()));
    }
}

void TestGallery::textFromOutsideIsNeverMarkup()
{
    for (const QLabel *label : m_world.window->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
}

void TestGallery::switchingLookAndLanguageDoesNotBlock()
{
    m_world.window->resize(1440, 900);
    const double look = bestTurn(*m_world.window, [&](int i) { m_world.theme.setMode(i % 2 ? Theme::Mode::Light : Theme::Mode::Dark); });
    const double words =
        bestTurn(*m_world.window, [&](int i) { m_world.language.setLanguage(i % 2 ? Language::English : Language::Chinese); });
    qInfo("look %.0f ms, language %.0f ms", look, words);
    QVERIFY2(look < 100 * buildSlowness, qPrintable(QString::number(look)));
    QVERIFY2(words < 100 * buildSlowness, qPrintable(QString::number(words)));
}

void TestGallery::aNarrowWindowShowsIconsOnly()
{
    m_world.window->resize(1099, 700);
    const auto *sidebar = m_world.window->findChild<QWidget *>(QStringLiteral("sidebar"));
    QCOMPARE(sidebar->width(), 56);
    m_world.window->resize(1100, 700);
    QCOMPARE(sidebar->width(), 196);
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
