#include "accounts/followertags.h"
#include "support/sandboxofficial.h"

#include "accounts/capabilitystore.h"
#include "wechat/masssend.h"
#include "wechat/materials.h"
#include "wechat/publishing.h"
#include "wechat/quotacalls.h"

#include <QTest>

using namespace yiren;
using sandbox::OfficialClass;

// The client of the official account against the sandbox, which knows nothing of it: what each class of account may do, and a post's way
// from its picture to its readers.
class TestOfficialAccount : public QObject
{
    Q_OBJECT

private slots:
    void findsOutWhatAnAccountMayDo_data();
    void findsOutWhatAnAccountMayDo();
    void keepsForADayWhatItFoundOut();
    void namesTheAddressAndSeesItAllowed();
    void goesFromThePictureToTheReaders();
    void sendsToFollowersOnce();
    void livesOnWhenEveryTokenIsKilled();
    void leavesALostDraftOpen();
    void noticesADraftThatWasPublishedByHand();
    void needsAppIdAndSecret();
    void takesAProxyFromTheVault();
    void forgetsAnAccountWithWhatWasLearned();
    void knowsTheTagsThatItWasTold();
    void aPersonalAccountHasNoTags();

private:
    static QString told(const std::vector<Capability> &found)
    {
        QStringList words;
        for (const Capability &one : found)
            words.append(one.name.section(u'.', 1) + u' ' + capabilityStateName(one.state));
        return words.join(QStringLiteral(", "));
    }
    static DraftArticle article(SandboxOfficial &official)
    {
        DraftArticle made;
        made.title = QStringLiteral("一人公司如何记账🎉");
        made.content = QStringLiteral("<p>第一步：分开公私账户。</p>");
        made.cover = MediaId(official.control().addPicture(picture(), QStringLiteral("cover.png")));
        return made;
    }
    static QByteArray picture() { return QByteArray("\x89PNG\r\n\x1a\n", 8) + "picture"; }
};

void TestOfficialAccount::findsOutWhatAnAccountMayDo_data()
{
    QTest::addColumn<OfficialClass>("accountClass");
    QTest::addColumn<QString>("expected");
    const QString personal = QStringLiteral("token ok, draft ok, publish not_permitted, followers not_permitted, statistics not_permitted, "
                                            "menu not_permitted, mass not_permitted, templates not_permitted");
    const QString verified = QStringLiteral("token ok, draft ok, publish ok, followers ok, statistics ok, menu ok, "
                                            "mass ok, templates ");
    // Contract 0.4.
    QTest::newRow("P-SUB") << OfficialClass::PersonalSubscription << personal;
    QTest::newRow("E-SUB-U") << OfficialClass::EnterpriseSubscription << personal;
    QTest::newRow("E-SUB-V") << OfficialClass::VerifiedEnterpriseSubscription << QString(verified + QStringLiteral("not_permitted"));
    QTest::newRow("E-SVC-V") << OfficialClass::VerifiedService << QString(verified + QStringLiteral("ok"));
}

void TestOfficialAccount::findsOutWhatAnAccountMayDo()
{
    QFETCH(OfficialClass, accountClass);
    SandboxOfficial official(accountClass);
    const auto found = official.check(Asking::Anew);
    QVERIFY(found);
    QTEST(told(*found), "expected");
    const auto known = awaited(official.world.storage.read<std::vector<KnownCapability>>(
        [](Database &database) { return CapabilityStore(database).capabilities(AccountId{1}); }));
    QVERIFY(known);
    QCOMPARE(known->size(), size_t(8));
}

void TestOfficialAccount::keepsForADayWhatItFoundOut()
{
    SandboxOfficial official(OfficialClass::PersonalSubscription);
    const auto first = official.check(Asking::WhenOld);
    const auto asked = official.control().requestCount(QStringLiteral("draft_count"));
    const auto again = official.check(Asking::WhenOld);
    QVERIFY(first && again);
    QCOMPARE(told(*again), told(*first));
    QCOMPARE(again->at(2).error->code, QStringLiteral("wechat.48001"));
    QCOMPARE(official.control().requestCount(QStringLiteral("draft_count")), asked);
    QVERIFY(official.check(Asking::Anew));
    QCOMPARE(official.control().requestCount(QStringLiteral("draft_count")), asked + 1);
}

void TestOfficialAccount::namesTheAddressAndSeesItAllowed()
{
    SandboxOfficial official(OfficialClass::VerifiedService);
    official.control().setClientAddress(QStringLiteral("203.0.113.7"));
    const auto blocked = official.check(Asking::WhenOld);
    QVERIFY(blocked);
    QCOMPARE(told(*blocked),
             QStringLiteral("token failed, draft unknown, publish unknown, followers unknown, statistics unknown, menu unknown, "
                            "mass unknown, templates unknown"));
    QCOMPARE(blocked->at(0).error->code, QStringLiteral("wechat.40164"));
    QCOMPARE(blocked->at(0).error->place.found, QStringLiteral("203.0.113.7"));
    QCOMPARE(official.control().requestCount(QStringLiteral("token")), 1);
    official.control().allowAddress(QStringLiteral("203.0.113.7"));
    const auto allowed = official.check(Asking::WhenOld); // a failure is not kept
    QVERIFY(allowed);
    QCOMPARE(allowed->at(0).state, Capability::State::Ok);
}

void TestOfficialAccount::goesFromThePictureToTheReaders()
{
    SandboxOfficial official(OfficialClass::VerifiedEnterpriseSubscription);
    const MediaFile file{MediaKind::Image, QStringLiteral("png"), picture(), {}, {}};
    const auto url = official.ask<QString>(*articlePictureCall(file), articlePictureUrl);
    QVERIFY2(url, url ? "" : qPrintable(url.error().code + url.error().detail));
    const auto cover = official.ask<Material>(*materialAddCall(file), materialAdded);
    QVERIFY2(cover, cover ? "" : qPrintable(cover.error().code + cover.error().detail));
    DraftArticle made = article(official);
    made.cover = cover->id;
    made.content += QStringLiteral("<p><img src=\"%1\"/></p>").arg(*url);
    const auto draft = official.ask<DraftId>(*draftAddCall({made}), draftAdded);
    QVERIFY2(draft, draft ? "" : qPrintable(draft.error().code + draft.error().detail));
    const auto read = official.ask<DraftContents>(draftGetCall(*draft), draftContents);
    QVERIFY(read);
    QCOMPARE(read->articles.at(0).title, made.title);
    QVERIFY(read->articles.at(0).content.contains(*url));
    official.control().setPublishPlan({});
    const auto accepted = official.ask<PublishAccepted>(publishCall(*draft), publishAccepted);
    QVERIFY(accepted);
    QTRY_COMPARE_WITH_TIMEOUT(official.ask<PublishState>(publishStateCall(accepted->id), publishState)->status,
                              PublishState::Status::Published, 10'000);
    const auto state = official.ask<PublishState>(publishStateCall(accepted->id), publishState);
    QVERIFY(!state->parts.at(0).url.isEmpty());
    QCOMPARE(official.ask<DraftContents>(draftGetCall(*draft), draftContents).error().code, QStringLiteral("wechat.40007"));
    const auto list = official.ask<PublishedPage>(publishedListCall(0, 20, Contents::Wanted), publishedPage);
    QVERIFY(list);
    QCOMPARE(list->items.at(0).id, state->article);
    QCOMPARE(list->items.at(0).articles.at(0).title, made.title);
    const auto quota = official.ask<ApiQuota>(quotaCall(QStringLiteral("/cgi-bin/freepublish/submit")), apiQuota);
    QVERIFY(quota);
    QCOMPARE(quota->used, 1);
}

void TestOfficialAccount::sendsToFollowersOnce()
{
    SandboxOfficial official(OfficialClass::VerifiedService);
    const auto draft = official.ask<DraftId>(*draftAddCall({article(official)}), draftAdded);
    QVERIFY(draft);
    const auto call = massSendCall({}, MassArticle{*draft, false}, "opc-1");
    const auto sent = official.ask<MassAccepted>(*call, massAccepted);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code + sent.error().detail));
    const auto again = official.ask<MassAccepted>(*call, massAccepted);
    const bool isOne = again ? again->wasSentBefore && again->id == sent->id : again.error().code == QLatin1String("wechat.45066");
    QVERIFY2(isOne, again ? "" : qPrintable(again.error().code)); // within a minute WeChat says to wait
    QCOMPARE(official.control().massMessages().size(), size_t(1));
    const auto state = official.ask<MassState>(massStateCall(sent->id), massState);
    QVERIFY(state);
    QVERIFY(state->status != MassState::Status::Unknown);
}

void TestOfficialAccount::livesOnWhenEveryTokenIsKilled()
{
    SandboxOfficial official(OfficialClass::VerifiedService);
    QVERIFY(official.ask<qint64>(draftCountCall(), draftCount));
    official.control().killTokens();
    const auto draft = official.ask<DraftId>(*draftAddCall({article(official)}), draftAdded);
    QVERIFY2(draft, draft ? "" : qPrintable(draft.error().code));
    QCOMPARE(official.control().drafts().size(), size_t(1));
}

// WeChat did it and its answer got lost: nobody sends it again, and the draft can be found.
void TestOfficialAccount::leavesALostDraftOpen()
{
    SandboxOfficial official(OfficialClass::VerifiedService, QStringLiteral("draft_add:close_after_apply"));
    const auto lost = official.ask<DraftId>(*draftAddCall({article(official)}), draftAdded);
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(official.control().requestCount(QStringLiteral("draft_add")), 1);
    const auto page = official.ask<DraftPage>(draftListCall(0, 20, Contents::Wanted), draftPage);
    QVERIFY(page);
    QCOMPARE(page->drafts.size(), size_t(1));
    QCOMPARE(page->drafts.at(0).articles.at(0).title, article(official).title);
}

void TestOfficialAccount::noticesADraftThatWasPublishedByHand()
{
    SandboxOfficial official(OfficialClass::PersonalSubscription);
    const auto draft = official.ask<DraftId>(*draftAddCall({article(official)}), draftAdded);
    QVERIFY(draft);
    const auto refused = official.ask<PublishAccepted>(publishCall(*draft), publishAccepted);
    QCOMPARE(refused.error().code, QStringLiteral("wechat.48001"));
    QVERIFY(official.control().pressPublish(draft->toString()));
    QCOMPARE(official.ask<DraftContents>(draftGetCall(*draft), draftContents).error().kind, ErrorKind::NotFound);
}

void TestOfficialAccount::needsAppIdAndSecret()
{
    SandboxOfficial official(OfficialClass::PersonalSubscription);
    Account account = official.account;
    account.appid.clear();
    QCOMPARE(officialOf(account, official.world.vault).error().code, QStringLiteral("account.no_official"));
    account.appid = QStringLiteral("wx12");
    QCOMPARE(officialOf(account, official.world.vault).error().code, QStringLiteral("wechat.appid_shape"));
    account = official.account;
    account.id = AccountId{2};
    QVERIFY(!hasOfficial(account, official.world.vault));
    account = official.account;
    account.apiBaseUrl.clear();
    QCOMPARE(officialOf(account, official.world.vault)->baseUrls.at(0), QUrl(QStringLiteral("https://api.weixin.qq.com")));
    official.world.vault.lock();
    QCOMPARE(officialOf(official.account, official.world.vault).error().code, QStringLiteral("vault.locked"));
}

void TestOfficialAccount::takesAProxyFromTheVault()
{
    SandboxOfficial official(OfficialClass::PersonalSubscription);
    QCOMPARE(officialOf(official.account, official.world.vault)->proxy.type(), QNetworkProxy::DefaultProxy);
    std::vector<NamedSecret> secrets;
    secrets.push_back({secretname::proxy(AccountId{1}), Secret("socks5://zhou:p%40ss@127.0.0.1:1080")});
    QVERIFY(awaited(official.world.vault.put(secrets)));
    const auto behind = officialOf(official.account, official.world.vault);
    QVERIFY(behind);
    QCOMPARE(behind->proxy.type(), QNetworkProxy::Socks5Proxy);
    QCOMPARE(behind->proxy.hostName(), QStringLiteral("127.0.0.1"));
    QCOMPARE(behind->proxy.port(), 1080);
    QCOMPARE(behind->proxy.password(), QStringLiteral("p@ss"));
    QCOMPARE(proxyOf(QStringLiteral("http://proxy:3128"))->type(), QNetworkProxy::HttpProxy);
    for (const char *bad : {"127.0.0.1:1080", "ftp://a:1", "socks5://a", "http://:80"})
        QCOMPARE(proxyOf(QString::fromLatin1(bad)).error().code, QStringLiteral("account.proxy"));
}

void TestOfficialAccount::forgetsAnAccountWithWhatWasLearned()
{
    SandboxOfficial official(OfficialClass::PersonalSubscription);
    QVERIFY(official.check(Asking::Anew));
    const auto removed =
        awaited(official.world.storage.write<void>([](Database &database) { return AccountStore(database).remove(AccountId{1}); }));
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().code));
}

// The tags of contract 2.5's example account stand in the sandbox: 星标组 and 老客户.
void TestOfficialAccount::knowsTheTagsThatItWasTold()
{
    SandboxOfficial official(OfficialClass::VerifiedEnterpriseSubscription);
    official.control().setFollowers(120);
    const auto read = [&official] {
        return awaited(official.world.storage.read<KnownTags>([](Database &database) { return knownTags(database, AccountId{1}); }));
    };
    QCOMPARE(read()->askedAt, 0);
    const auto fetched = awaited(fetchTags(official.api(), official.world.storage, official.clock));
    QVERIFY2(fetched, fetched ? "" : qPrintable(fetched.error().code));
    const auto known = read();
    QCOMPARE(known.value(), *fetched);
    QVERIFY(known->askedAt > 0);
    QCOMPARE(known->followers, 120);
    const FollowerTag *regulars = known->find(QStringLiteral("老客户"));
    QVERIFY(regulars && regulars == known->find(101));
    QCOMPARE(regulars->followers, 12);
    QVERIFY(!known->find(7));
}

void TestOfficialAccount::aPersonalAccountHasNoTags()
{
    SandboxOfficial official(OfficialClass::PersonalSubscription);
    const auto fetched = awaited(fetchTags(official.api(), official.world.storage, official.clock));
    QCOMPARE(fetched.error().code, QStringLiteral("wechat.48001"));
}

QTEST_GUILESS_MAIN(TestOfficialAccount)
#include "tst_officialaccount.moc"
