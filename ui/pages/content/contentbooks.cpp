#include "pages/content/contentbooks.h"

#include "campaigns/campaignstore.h"
#include "content/articletext.h"
#include "content/poststore.h"
#include "schedule/awakestore.h"
#include "schedule/deliverystore.h"
#include "schedule/callmeaning.h"
#include "schedule/outcomes.h"
#include "schedule/slotplanstore.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr PostId sentByCampaign{-2}; // no post's; a copy that is being placed is -1

ContentBooks::Loose looseOf(const Post &post)
{
    return {post, characterCount(articleText(post.article))};
}

void sortIn(ContentBooks &books, const std::vector<Post> &posts, bool isSearch)
{
    for (const Post &post : posts) {
        if (post.isIdea)
            books.ideas.push_back(looseOf(post));
        else if (isSearch || !post.due)
            books.drafts.push_back(looseOf(post));
        books.waiting += post.state == PostState::WaitingForYou ? 1 : 0;
        books.goneWrong += post.state == PostState::Failed || post.state == PostState::Missed ? 1 : 0;
    }
}

Done readAccount(Database &database, const Account &account, ContentBooks &books)
{
    auto rights = officialRights(database, account);
    auto tags = knownTags(database, account.id);
    auto times = slotPlan(database);
    auto awake = AwakeStore(database).log();
    if (!rights || !tags || !times || !awake)
        return failure(!rights ? rights.error() : !tags ? tags.error() : !times ? times.error() : awake.error());
    books.rights = *rights;
    books.tags = std::move(*tags);
    books.usualTimes = std::move(*times);
    books.awake = std::move(*awake);
    return {};
}

Done readConfirmations(Database &database, ContentBooks &books)
{
    for (const Post &post : books.planned) {
        if (!awaitsConfirmation(post.failure))
            continue;
        const auto delivery = DeliveryStore(database).delivery(post.account, post.id);
        if (!delivery)
            return failure(delivery.error());
        if (const OutboxCall *call = delivery->call(SendStep::MassSend))
            books.confirmUntil[post.id] = call->sentAt + confirmationMs;
    }
    return {};
}

// From the beginning of the earliest month that is shown or to come.
Done readCampaigns(Database &database, const ContentQuestion &question, ContentBooks &books)
{
    const QDate first = std::min(BusinessDay::ofMs(question.days.startMs()), question.today).date();
    const auto times = CampaignStore(database).massSendTimes(
        question.account.id, BusinessDay(QDate(first.year(), first.month(), 1)).start().toMSecsSinceEpoch());
    if (!times)
        return failure(times.error());
    for (const qint64 at : *times) {
        Post sent;
        sent.id = sentByCampaign;
        sent.account = question.account.id;
        sent.kind = PostKind::MassSend;
        sent.state = PostState::Published;
        sent.due = plannedAt(at);
        books.sentByCampaigns.push_back(sent);
    }
    return {};
}

} // namespace

std::vector<Post> ContentBooks::counted(std::vector<Post> posts) const
{
    posts.insert(posts.end(), sentByCampaigns.begin(), sentByCampaigns.end());
    return posts;
}

std::vector<Post> ContentBooks::allPlanned() const
{
    std::vector<Post> all = planned;
    for (const Post &post : coming) {
        if (std::ranges::none_of(planned, [&post](const Post &other) { return other.id == post.id; }))
            all.push_back(post);
    }
    return all;
}

Result<ContentBooks> loadContent(Database &database, const ContentQuestion &question)
{
    const AccountId account = question.account.id;
    const QDate today = question.today.date();
    PostFilter ofDays, comingOnes, others;
    ofDays.dueFrom = question.days.startMs();
    ofDays.dueUntil = question.days.endMs();
    comingOnes.dueFrom = BusinessDay(QDate(today.year(), today.month(), 1)).start().toMSecsSinceEpoch();
    others.words = question.words;
    if (question.words.isEmpty())
        others.states = {PostState::Draft, PostState::WaitingForYou, PostState::Failed, PostState::Missed};
    PostStore store(database);
    auto planned = store.posts(account, ofDays);
    auto coming = store.posts(account, comingOnes);
    const auto posts = store.posts(account, others);
    if (!planned || !coming || !posts)
        return failure(!planned ? planned.error() : !coming ? coming.error() : posts.error());
    ContentBooks books;
    books.planned = std::move(*planned);
    books.coming = std::move(*coming);
    if (auto read = readAccount(database, question.account, books); !read)
        return failure(read.error());
    if (auto read = readConfirmations(database, books); !read)
        return failure(read.error());
    if (auto read = readCampaigns(database, question, books); !read)
        return failure(read.error());
    sortIn(books, *posts, !question.words.isEmpty());
    return books;
}

} // namespace yiren
