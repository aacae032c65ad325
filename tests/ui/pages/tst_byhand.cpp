#include "content/poststore.h"
#include "content/picturestore.h"
#include "pages/content/byhandsteps.h"
#include "pages/content/contentpage.h"
#include "support/companyworld.h"

#include <QBuffer>
#include <QClipboard>
#include <QDesktopServices>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QtTest>

using namespace yiren;

namespace {

QByteArray redPicture()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

// The page with one post that waits to be carried to WeChat by hand.
struct Shown {
    explicit Shown(PostKind kind)
    {
        QApplication::clipboard()->setText(QStringLiteral("something of before"));
        world.language.setLanguage(Language::English);
        world.vault.clock.set(QDateTime(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC));
        const Picture picture = *readPicture(redPicture());
        post.account = AccountId{1};
        post.kind = kind;
        post.state = PostState::WaitingForYou;
        post.failure = kind == PostKind::Publish ? QStringLiteral("post.no_official") : QString();
        post.due = plannedAt(world.vault.clock.now().toMSecsSinceEpoch());
        post.article.title = QStringLiteral("第 100 只杯子");
        post.article.digest = QStringLiteral("一百只杯子");
        post.article.body = QStringLiteral("## 杯子\n\n**手作**，见图。\n\n![杯](picture:%1)").arg(picture.id.toString());
        post.article.cover = picture.id;
        post.id = *awaited(world.vault.storage.write<PostId>([post = post, picture](Database &database) -> Result<PostId> {
            if (auto put = PictureStore(database).put(picture, 0); !put)
                return failure(put.error());
            return PostStore(database).add(post);
        }));
        page = std::make_unique<ContentPage>(*world.services);
        page->resize(1240, 900);
        page->show();
        page->activate();
        QApplication::setActiveWindow(page.get());
        page->openTarget(QStringLiteral("post:%1").arg(toInteger(post.id)));
    }
    ByHandSteps *steps() // those on the screen: the pane makes them anew when its checks are done
    {
        for (auto *steps : page->findChildren<ByHandSteps *>()) {
            if (steps->isVisible())
                return steps;
        }
        return nullptr;
    }
    std::vector<QPushButton *> buttons()
    {
        std::vector<QPushButton *> visible;
        for (auto *button : steps()->findChildren<QPushButton *>()) {
            if (button->isVisible())
                visible.push_back(button);
        }
        return visible;
    }
    bool isReady() { return steps() && says(QStringLiteral("✓")); } // its checks are done
    bool says(const QString &words)
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    Post now()
    {
        return *awaited(
            world.vault.storage.read<Post>([id = post.id](Database &database) { return PostStore(database).post(AccountId{1}, id); }));
    }
    CompanyWorld world;
    Post post;
    std::unique_ptr<ContentPage> page;
};

// Notes what would be opened in a browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
    QStringList opened;

public slots:
    void open(const QUrl &url) { opened.append(url.toString()); }
};

const QMimeData &clipboard()
{
    return *QApplication::clipboard()->mimeData();
}

} // namespace

class TestByHand : public QObject
{
    Q_OBJECT

private slots:
    void anArticleIsCarriedToWeChatInSixActs();
    void theSpaceBarGoesFromPartToPart();
    void thePicturesAreInTheText();
    void aTextForMomentsIsCopiedAndTickedOff();
    void aDraftThatLiesInTheBoxIsNotCopied();
};

// Backend, title, text, cover, digest, and the address that is pasted.
void TestByHand::anArticleIsCarriedToWeChatInSixActs()
{
    Browser browser;
    Shown shown(PostKind::Publish);
    QTRY_VERIFY(shown.isReady());
    const auto buttons = shown.buttons();
    QCOMPARE(buttons.size(), size_t(5));
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QCOMPARE(browser.opened, QStringList{QStringLiteral("https://mp.weixin.qq.com/")});
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QTRY_COMPARE(clipboard().text(), QStringLiteral("第 100 只杯子"));
    QTRY_VERIFY(shown.says(QStringLiteral("1/4")));
    QTest::mouseClick(shown.buttons()[2], Qt::LeftButton);
    QTRY_VERIFY(clipboard().hasHtml());
    QVERIFY(clipboard().text().contains(QStringLiteral("手作")));
    QTRY_VERIFY(shown.says(QStringLiteral("2/4")));
    QTest::mouseClick(shown.buttons()[3], Qt::LeftButton);
    QTRY_VERIFY(clipboard().hasImage());
    QCOMPARE(qvariant_cast<QImage>(clipboard().imageData()).size(), QSize(40, 20));
    QTest::mouseClick(shown.buttons()[4], Qt::LeftButton);
    QTRY_COMPARE(clipboard().text(), QStringLiteral("一百只杯子"));
    QTRY_VERIFY(shown.says(QStringLiteral("4/4")));
    QApplication::clipboard()->setText(QStringLiteral("https://mp.weixin.qq.com/s/abcdefghijk"));
    shown.steps()->findChild<QLineEdit *>()->paste();
    QTRY_COMPARE(shown.now().state, PostState::Published);
    QCOMPARE(shown.now().url, QStringLiteral("https://mp.weixin.qq.com/s/abcdefghijk"));
}

void TestByHand::theSpaceBarGoesFromPartToPart()
{
    Shown shown(PostKind::Publish);
    QTRY_VERIFY(shown.isReady());
    shown.buttons()[1]->setFocus();
    for (int part = 1; part <= 4; ++part) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY2(shown.says(QStringLiteral("%1/4").arg(part)), qPrintable(QString::number(part)));
    }
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget())); // the address comes next
}

// The editor fetches nothing from this computer. A PNG's Base64 begins with these letters (its signature, RFC 2083).
void TestByHand::thePicturesAreInTheText()
{
    Shown shown(PostKind::Publish);
    QTRY_VERIFY(shown.isReady());
    QTest::mouseClick(shown.buttons()[2], Qt::LeftButton);
    QTRY_VERIFY(clipboard().hasHtml());
    const QString html = clipboard().html();
    QVERIFY2(html.contains(QStringLiteral("<img src=\"data:image/png;base64,iVBORw0KGgo")), qPrintable(html.left(400)));
    QVERIFY(html.contains(QStringLiteral("style=")));
    QVERIFY(!html.contains(QStringLiteral("picture:")));
}

void TestByHand::aTextForMomentsIsCopiedAndTickedOff()
{
    Shown shown(PostKind::Moments);
    QTRY_VERIFY(shown.isReady());
    QTest::mouseClick(shown.buttons()[0], Qt::LeftButton);
    QTRY_VERIFY(clipboard().text().contains(QStringLiteral("手作，见图。")));
    QVERIFY(!clipboard().hasHtml());
    QTRY_VERIFY(shown.says(QStringLiteral("1/2")));
    QTest::mouseClick(shown.buttons()[1], Qt::LeftButton);
    QTRY_VERIFY(clipboard().hasImage());
    QTest::mouseClick(shown.buttons()[2], Qt::LeftButton);
    QTRY_COMPARE(shown.now().state, PostState::Published);
}

void TestByHand::aDraftThatLiesInTheBoxIsNotCopied()
{
    Shown shown(PostKind::Publish);
    QTRY_VERIFY(shown.isReady());
    Post inTheBox = shown.post;
    inTheBox.failure.clear();
    QVERIFY(isCarriedByHand(shown.post));
    QVERIFY(!isCarriedByHand(inTheBox));
    const ByHandSteps steps(inTheBox);
    QCOMPARE(steps.findChildren<QPushButton *>().size(), 1); // WeChat's backend; the address follows
}

QTEST_MAIN(TestByHand)
#include "tst_byhand.moc"
