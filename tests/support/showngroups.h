#pragma once

#include "models/tableview.h"
#include "pages/groups/broadcastpane.h"
#include "pages/groups/broadcastsheet.h"
#include "pages/groups/groupspage.h"
#include "sandbox/sandbox.h"
#include "support/companyworld.h"
#include "wecom/corpapi.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

namespace yiren {

inline const QString colleague = QStringLiteral("LinXiaoyu");

inline QPushButton *groupsButton(const QWidget &widget, const QString &text)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    qFatal("no button %s", qPrintable(text));
    return nullptr;
}

// 客户群 of a company whose corporation is the stand-in's, in English: one group of two customers, who are friends.
struct ShownGroups {
    explicit ShownGroups(bool isConnected = true)
    {
        world.language.setLanguage(Language::English);
        if (!awaited(world.vault.vault.unlock()))
            qFatal("vault");
        if (isConnected)
            connectCorp();
        page = std::make_unique<GroupsPage>(*world.services);
        QObject::connect(page.get(), &Page::noticed, &notices, [this](const QString &sentence, const std::function<void()> &back) {
            sentences.append(sentence);
            undo = back;
        });
        page->resize(1280, 800);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->activate();
        QTRY_VERIFY_WITH_TIMEOUT(page->state() != Page::State::Loading, 10'000);
    }
    void connectCorp()
    {
        sandbox::Sandbox::Options options;
        server = std::move(*sandbox::Sandbox::create(world.vault.clock, std::move(options)));
        if (!server->start())
            qFatal("sandbox");
        server->corpControl().changeReach([this](sandbox::ReachBook &reach) {
            reach.members = {colleague};
            sandbox::CorpGroup group{
                .chatId = QStringLiteral("wr1"), .name = QStringLiteral("陶艺同学群"), .owner = colleague, .notice = {}, .members = {}};
            for (const char *id : {"wmA", "wmB"}) {
                const QString external = QLatin1String(id);
                group.members.push_back({external, true, QStringLiteral("客") + external.right(1), {}, colleague, {}, 1, now()});
                reach.friends.insert_or_assign(external, sandbox::CorpFriend{external, {}, {}});
            }
            reach.groups.push_back(group);
        });
        Account &account = world.services->account;
        account.corpid = server->credentials().corpid;
        account.wecomBaseUrl = server->baseUrl().toString();
        account.caPem = server->authorityPem();
        world.run(QStringLiteral("UPDATE account SET corpid = '%1' WHERE id = 1").arg(account.corpid));
        std::vector<NamedSecret> secrets;
        secrets.push_back({secretname::corpSecret(account.id), Secret(server->credentials().corpSecret)});
        if (!awaited(world.vault.vault.put(secrets)))
            qFatal("secrets");
        world.services->connectCorp = [this](Corp corp) {
            CorpConnection connection;
            connection.http = std::make_unique<HttpClient>(
                HttpSetup{HostAllowList(QList<QUrl>{corp.baseUrl}), corp.caPem, {}, QNetworkProxy(QNetworkProxy::NoProxy)},
                world.vault.clock);
            connection.api =
                std::make_unique<CorpApi>(CorpSurroundings{*connection.http, world.vault.vault, world.vault.clock}, std::move(corp));
            return connection;
        };
    }
    qint64 now() const { return world.vault.clock.now().toMSecsSinceEpoch(); }
    void moveOn(qint64 ms)
    {
        world.vault.clock.set(world.vault.clock.now().addMSecs(ms));
        server->control().setNow(world.vault.clock.now());
    }
    // Does it, and waits until the page has said so.
    void perform(const std::function<void()> &deed)
    {
        const qsizetype before = sentences.size();
        deed();
        QTRY_VERIFY_WITH_TIMEOUT(sentences.size() > before, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(page->state() != Page::State::Loading, 10'000);
    }
    void read()
    {
        perform([this] { page->command("read")->trigger(); });
    }
    template <typename T>
    T *shown() const
    {
        return page->window()->findChild<T *>();
    }
    TableView *table(const QString &name) const
    {
        for (TableView *view : page->findChildren<TableView *>()) {
            if (view->accessibleName() == name)
                return view;
        }
        return nullptr;
    }
    // A message to all customers, written in the form and created.
    void sendToAll(const QString &text)
    {
        page->command("new")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(shown<BroadcastSheet>(), 10'000);
        BroadcastSheet *sheet = shown<BroadcastSheet>();
        sheet->findChild<QPlainTextEdit *>()->setPlainText(text);
        QPushButton *create = groupsButton(*sheet, QStringLiteral("Create the task"));
        QTRY_VERIFY_WITH_TIMEOUT(create->isEnabled(), 10'000);
        perform([create] { create->click(); });
        QTRY_VERIFY_WITH_TIMEOUT(page->findChild<BroadcastPane *>()->isVisible(), 10'000);
    }

    CompanyWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    QObject notices;
    QStringList sentences;
    std::function<void()> undo;
    std::unique_ptr<GroupsPage> page; // before the company it stands on
};

} // namespace yiren
