#pragma once

#include "accounts/officialof.h"
#include "content/picturestore.h"
#include "content/postdeeds.h"
#include "content/poststore.h"
#include "pages/content/articleeditor.h"
#include "pages/content/contentpage.h"
#include "pages/content/draftlist.h"
#include "pages/content/planpopover.h"
#include "pages/settings/accountcard.h"
#include "pages/settings/settingspage.h"
#include "sandbox/sandbox.h"
#include "schedule/apiline.h"
#include "schedule/closedline.h"
#include "schedule/publishduejob.h"
#include "support/fakeclock.h"
#include "support/pageworld.h"

#include <QComboBox>
#include <QDateEdit>
#include <QImage>
#include <QLabel>
#include <QBuffer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

namespace yiren {

// A founder with an official account of one class, before the window's own pages: it connects in 设置, writes and plans in 内容, and what
// is due goes out to the sandbox when its time has come.
class AccountWalk
{
public:
    explicit AccountWalk(sandbox::OfficialClass accountClass, const QString &faults = {})
    {
        sandbox::Sandbox::Options options;
        options.accountClass = accountClass;
        options.keys = sharedKeys();
        if (!faults.isEmpty())
            options.faults = *sandbox::FaultScript::fromText(faults);
        auto made = sandbox::Sandbox::create(world.clock, std::move(options));
        if (!made || !(*made)->start())
            qFatal("no sandbox");
        server = std::move(*made);
        server->officialControl().setFollowers(120);
        sandbox::PublishPlan atOnce;
        atOnce.takes = std::chrono::seconds(0);
        server->officialControl().setPublishPlan(atOnce);
        server->officialControl().setMassPlan(std::chrono::seconds(0), false);
        if (!awaited(world.storage.write<void>([](Database &database) { return PictureStore(database).put(picture(), 1); })))
            qFatal("no picture");
    }

    // In 设置, by its fields and buttons. Returns what the check found.
    std::vector<CheckStep> connectAndCheck()
    {
        SettingsPage settings(world.services(), nullptr);
        settings.resize(900, 1400);
        settings.show();
        settings.activate();
        type(settings, QStringLiteral("Official account's AppID"), server->credentials().appid);
        type(settings, QStringLiteral("AppSecret file"), file(QStringLiteral("appsecret"), server->credentials().appSecret));
        type(settings, QStringLiteral("Base URL of the official account"), server->baseUrl().toString());
        type(settings, QStringLiteral("Authority file"), file(QStringLiteral("ca.pem"), server->authorityPem()));
        QSignalSpy saved(settings.accountCard(), &AccountCard::saved);
        press(settings, QStringLiteral("Save"));
        if (!QTest::qWaitFor([&] { return world.door.recoveryCode() || saved.count() > 0; }, 60'000))
            qFatal("not saved");
        world.door.recoveryCodeWrittenDown();
        if (saved.count() == 0 && !saved.wait(60'000))
            qFatal("not saved");
        account = world.savedAccounts.back();
        QSignalSpy checked(settings.accountCard(), &AccountCard::checked);
        press(settings, QStringLiteral("Check connection"));
        if (!checked.wait(60'000))
            qFatal("not checked");
        return settings.accountCard()->steps();
    }

    void openContent()
    {
        PageServices services = world.services();
        if (account)
            services.account = *account;
        page = std::make_unique<ContentPage>(services);
        QObject::connect(page.get(), &Page::noticed, page.get(), [this](const QString &sentence) { said.append(sentence); });
        page->resize(1240, 760);
        page->show();
        page->activate();
        settle();
    }
    void settle()
    {
        if (!QTest::qWaitFor([this] { return page->state() != Page::State::Loading; }, 10'000))
            qFatal("still loading");
    }

    void show(PostId id) // chosen on the page, as it is now
    {
        const PostState state = stored(id).state;
        page->openTarget(QStringLiteral("post:%1").arg(toInteger(id)));
        const auto isShown = [&] {
            const auto &facts = page->findChild<PostPane *>()->facts();
            return facts && facts->post.id == id && facts->post.state == state;
        };
        if (!QTest::qWaitFor(isShown, 20'000))
            qFatal("not shown");
        settle();
    }

    // A draft with a cover; what is written of it in the editor is one more word.
    PostId write(const QString &title)
    {
        Post post;
        post.account = AccountId{1};
        post.article.title = title;
        post.article.body = QStringLiteral("第一步：**分开公私账户**。");
        post.article.cover = picture().id;
        const PostId id =
            awaited(world.storage.write<Post>([post](Database &database) { return addPost(database, post, 1'790'000'000'000); }))->id;
        show(id);
        emit page->findChild<DraftList *>()->opened(id);
        return id;
    }
    // The popover that the editor's own button opens.
    PlanPopover &openPlan()
    {
        press(*page->findChild<ArticleEditor *>(), QStringLiteral("Plan"));
        if (!QTest::qWaitFor([this] { return page->findChild<PlanPopover *>() != nullptr; }, 5'000))
            qFatal("no popover");
        return *page->findChild<PlanPopover *>();
    }
    static QComboBox &kinds(PlanPopover &popover) { return *choiceCalled(popover, QStringLiteral("Kind")); }
    static QComboBox &receivers(PlanPopover &popover) { return *choiceCalled(popover, QStringLiteral("To whom")); }
    static void chooseKind(PlanPopover &popover, PostKind kind)
    {
        kinds(popover).setCurrentIndex(kinds(popover).findData(static_cast<int>(kind)));
    }
    void planIn(PlanPopover &popover, PostId post, int days)
    {
        popover.findChild<QDateEdit *>()->setDate(BusinessDay::of(world.clock.now()).date().addDays(days));
        press(popover, QStringLiteral("Plan it"));
        if (!QTest::qWaitFor([&] { return stored(post).due.has_value(); }, 5'000))
            qFatal("not planned");
        QTest::qWait(20); // the popover goes by itself
    }

    void waitForDue(PostId id) { passClock.set(QDateTime::fromMSecsSinceEpoch(stored(id).due->atMs + 10'000, Qt::UTC)); }
    Post pass(PostId id)
    {
        server->control().setNow(passClock.now()); // WeChat's clock and this computer's agree
        const auto round = awaited(
            JobHandle<PublishRound>(new PublishDueJob(world.storage, line(), passClock, {AccountId{1}, world.folder.sendingLockPath()})));
        if (!round)
            qFatal("pass: %s", qPrintable(round.error().code));
        return stored(id);
    }
    // Its time has come, and the passes after it.
    Post carryOut(PostId id)
    {
        waitForDue(id);
        for (int passes = 0; passes < 60; ++passes) {
            const PostState state = pass(id).state;
            if (state != PostState::Scheduled && state != PostState::Sending && state != PostState::Unknown)
                break;
            passClock.advance(61);
        }
        show(id);
        return stored(id);
    }
    Post stored(PostId id)
    {
        return *awaited(world.storage.read<Post>([id](Database &database) { return PostStore(database).post(AccountId{1}, id); }));
    }

    static QPushButton *button(QWidget &where, const QString &text)
    {
        for (auto *one : where.findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }
    static void press(QWidget &where, const QString &text)
    {
        QPushButton *one = button(where, text);
        if (!one || !one->isEnabled())
            qFatal("no button \"%s\"", qPrintable(text));
        one->click();
    }
    static QLineEdit *field(QWidget &where, const QString &name)
    {
        for (auto *one : where.findChildren<QLineEdit *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    static QString wordsOn(QWidget &where)
    {
        QStringList texts;
        for (const QLabel *label : where.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }

    PageWorld world;
    FakeClock passClock;
    std::unique_ptr<sandbox::Sandbox> server;
    std::optional<Account> account;
    std::unique_ptr<ContentPage> page;
    QStringList said;

private:
    // Making keys takes a while, so all sandboxes of a test program share them.
    static std::shared_ptr<const sandbox::KeyRing> sharedKeys()
    {
        static const auto keys = std::make_shared<const sandbox::KeyRing>(
            *sandbox::KeyRing::generate(QStringLiteral("1900000109"), QDateTime::currentDateTimeUtc()));
        return keys;
    }
    static const Picture &picture()
    {
        static const Picture made = [] {
            QImage image(900, 383, QImage::Format_RGB32);
            image.fill(Qt::darkGreen);
            QByteArray bytes;
            QBuffer buffer(&bytes);
            image.save(&buffer, "PNG");
            return readPicture(bytes).value();
        }();
        return made;
    }
    OfficialLine &line()
    {
        if (!account) {
            m_line = std::make_unique<ClosedLine>(makeError(ErrorKind::Credential, "account.no_official"));
        } else if (!m_connection.api) {
            m_connection = world.connect(*officialOf(*account, world.vault));
            m_line = std::make_unique<ApiLine>(*m_connection.api);
        }
        return *m_line;
    }
    QString file(const QString &name, const QByteArray &bytes) { return world.books.write(name, bytes); }
    static void type(QWidget &where, const QString &name, const QString &text)
    {
        if (!field(where, name))
            qFatal("no field \"%s\"", qPrintable(name));
        field(where, name)->setText(text);
    }
    static QComboBox *choiceCalled(QWidget &where, const QString &name)
    {
        for (auto *one : where.findChildren<QComboBox *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        qFatal("no choice \"%s\"", qPrintable(name));
    }

    OfficialConnection m_connection;
    std::unique_ptr<OfficialLine> m_line;
};

} // namespace yiren
