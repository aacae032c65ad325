#pragma once

#include "sandbox/movableclock.h"
#include "sandbox/official/officialservice.h"

#include <QMutex>

namespace yiren::sandbox {

// What tests and the demonstration do beside the account's API: the founder at WeChat's backend, the administrator with his phone, WeChat's
// own part, and questions to the books. Each looks at the books as of now. Safe to use from any thread while the server runs.
class OfficialControl
{
public:
    OfficialControl(OfficialBooks &books, OfficialService &service, MovableClock &clock, QMutex &mutex);

    // 发表 in WeChat's backend: the draft leaves the box without a trace in the API. The address that a founder would paste.
    // NotFound "sandbox.no_draft".
    [[nodiscard]] Result<QString> pressPublish(const QString &mediaId);
    // 群发 to all by hand, of something that no API knows: it takes from the same day and month as the API's.
    void sendToAllByHand();
    // The administrator's phone: the message that has waited longest. NotFound "sandbox.nothing_waits".
    [[nodiscard]] Done confirmMassMessage();
    [[nodiscard]] Done refuseMassMessage();
    void setMassProtection(bool isOn); // 群发保护

    void setClientAddress(const QString &address); // from where requests seem to come
    void allowAddress(const QString &address);
    void blockAddress(const QString &address);
    void setAppSecret(const QString &secret); // a reset: the old one is wrong from now on
    void killTokens();                        // every token is 40001 from now on
    void clearCounters();                     // of calls, as if none had been made
    void setComments(bool areOn);             // 留言
    // 自动回复 in WeChat's backend, as get_current_autoreply_info shows it.
    void setBackendReplies(const QJsonObject &replies);

    void setPublishPlan(const PublishPlan &plan); // of submissions from now on
    void setMassPlan(std::chrono::seconds takes, bool fails);
    // Publish status 5 or 6. NotFound "sandbox.no_article".
    [[nodiscard]] Done setFate(const QString &articleId, Publication::Fate fate);
    // Rows that datacube's endpoint of that name gives for the day.
    void setStatistics(const QString &name, BusinessDay day, const QJsonArray &rows);
    void setStatisticsDelayed(bool isDelayed);
    void addComment(const ReaderComment &comment);
    void deleteComment(qint64 id);                       // by who wrote it
    [[nodiscard]] std::vector<ReaderComment> comments(); // the first has the user_comment_id 1
    // 自定义菜单 in WeChat's backend, as get_current_selfmenu_info shows it; menu/get knows none from then on.
    void setBackendMenu(const QJsonArray &buttons);
    void addConditionalMenu(const QJsonObject &menu); // as menu/get shows it
    [[nodiscard]] QJsonArray menu();                  // set by the API
    void setFollowers(qsizetype count);               // inventedFollowers() instead of those who follow, and their tags
    // A person presses 关注, perhaps again; `known` is all that WeChat knows then.
    void follow(const QString &openId, KeptFollower known = {});
    void unfollow(const QString &openId); // 取消关注; nothing for one who has never followed
    // A picture in the permanent material, as the founder uploads it in the backend; its media_id.
    [[nodiscard]] QString addPicture(const QByteArray &bytes, const QString &name);

    // Conversations (officialtalk.cpp). A person writes, now: five answers in 48 hours; the agents' tool keeps it in its records.
    void say(const QString &openId, const QString &text);
    void tapMenu(const QString &openId);                                                  // a click button: three in a minute
    void enterSession(const QString &openId);                                             // of a Mini Program: two in a minute
    void answerByHand(const QString &openId, const QString &text, const QString &worker); // an agent, in WeChat's tool
    void setRecords(bool areOn, bool listOwn = true);
    [[nodiscard]] std::vector<CustomMessage> customMessages(); // through the API
    // Somebody accepted: so many messages by that template more.
    void accept(const QString &openId, const QString &templateId, int messages = 1);
    void setTemplates(const QJsonArray &templates);  // of subscriptions, as gettemplate shows them
    [[nodiscard]] std::vector<SentNotice> notices(); // by templates, the oldest first

    void addTrade(const ManagedTrade &trade);                        // paid in the Mini Program
    void setTradeState(const TransactionId &transaction, int state); // order_state: received, refunded, …

    void putShopSale(const ShopSale &sale);    // new, or in the place of the one with its id
    void putShopReturn(const ShopReturn &one); // likewise
    void setShopRules(qsizetype mostInRange, bool hasNumberIds);

    [[nodiscard]] std::vector<KeptDraft> drafts(); // newest first
    [[nodiscard]] std::vector<Publication> publications();
    [[nodiscard]] std::vector<MassTask> massMessages();
    [[nodiscard]] std::vector<PublishTask> submissions();
    [[nodiscard]] std::optional<KeptFollower> follower(const QString &openId); // nothing: has never followed
    [[nodiscard]] std::vector<FollowerTag> followerTags();
    [[nodiscard]] qsizetype requestCount(const QString &endpoint); // names as in faultscript.h

private:
    [[nodiscard]] MassTask *waiting();
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    // Holds the books for one deed, settled until now.
    class Books;

    OfficialBooks &m_books;
    OfficialService &m_service;
    MovableClock &m_clock;
    QMutex &m_mutex;
};

} // namespace yiren::sandbox
