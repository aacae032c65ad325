#pragma once

#include "content/post.h"
#include "content/postversion.h"
#include "storage/database.h"

namespace yiren {

// What a person does with a post. Each function is one transaction, with its version of the text and its audit row. All fail with NotFound
// "post.not_found" for a post that is not there; what is on its way or out can't be changed any more: Refused "post.on_its_way",
// "post.published". Nor can the text of a draft that lies in WeChat's box, where the old one would be published: "post.in_the_box".

// The part that is written: what the editor saves.
struct PostText {
    PostId id{};
    Article article;
    QString series;
    bool isIdea = false;
};

// When it goes out and to whom. Without a time it is a draft.
struct PostPlan {
    PostKind kind = PostKind::Publish;
    std::optional<int> tagId;
    std::optional<PlannedTime> due;
};

// A new draft (state, time and id of `post` don't count), with its first version.
[[nodiscard]] Result<Post> addPost(Database &database, Post post, qint64 now);

// Autosave writes into the newest version if that is an autosave begun in the last ten minutes; ByHand makes a new version unless the
// newest holds the same text.
[[nodiscard]] Result<Post> savePost(Database &database, AccountId account, const PostText &text, SaveCause cause, qint64 now);
// Makes the text of an older version the post's. NotFound "post.no_version".
[[nodiscard]] Result<Post> restoreVersion(Database &database, AccountId account, PostId id, qint64 version, qint64 now);
// A draft with the same text, without its time.
[[nodiscard]] Result<Post> duplicatePost(Database &database, AccountId account, PostId id, qint64 now);

[[nodiscard]] Done deletePost(Database &database, AccountId account, PostId id, qint64 now);
// What was scheduled for a time that has passed meanwhile comes back as missed: it does not go out unasked.
[[nodiscard]] Done undeletePost(Database &database, AccountId account, PostId id, qint64 now);

// Into the idea bank or out of it; its text stays as it is. Refused "post.no_draft" for what is planned or further.
[[nodiscard]] Result<Post> keepAsIdea(Database &database, AccountId account, PostId id, bool isIdea, qint64 now);

// Schedules, moves or (without a time) takes a time away. Returns the post as it was before, which putPlanBack() takes. Usage
// "post.time_past" for a time more than a minute ago; Refused "post.waiting_for_you" for a new time of an article that lies in WeChat's
// draft box: it might go out twice; take its time away first.
[[nodiscard]] Result<Post> planPost(Database &database, AccountId account, PostId id, const PostPlan &plan, qint64 now);
// Undoes planPost(): kind, time and state as in `before`. Fails as planPost() where the post has gone on since, its draft lies in WeChat's
// box, or the time of before has passed.
[[nodiscard]] Done putPlanBack(Database &database, const Post &before, qint64 now);

// What was promised is the wall time: after the rules of its zone changed, a scheduled post's instant is another one.
[[nodiscard]] Done keepWallTime(Database &database, const Post &post, const PlannedTime &due, qint64 now);

// The founder says that it is out: the draft was published by hand (with the address of its page), or the text was copied to where it
// belongs. Usage "post.url" for an address that is no page of WeChat's; Refused "post.not_waiting" unless it waits for that.
[[nodiscard]] Result<Post> closePost(Database &database, AccountId account, PostId id, const QString &url, qint64 now);

} // namespace yiren
