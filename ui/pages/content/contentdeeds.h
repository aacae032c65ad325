#pragma once

#include "base/job.h"
#include "content/postdeeds.h"
#include "frame/pageservices.h"

#include <functional>

namespace yiren {

// What is done with posts on the page: each deed is written down by the lane that writes, says what came of it and how it is taken back.
class ContentDeeds : public QObject
{
    Q_OBJECT

public:
    ContentDeeds(const PageServices &services, QObject *parent);

    void plan(const Post &post, const PostPlan &plan);
    void sendNow(const Post &post); // as it is planned, but now
    void unplan(const Post &post);
    void duplicate(const Post &post, const std::optional<PostPlan> &plan = {}); // with a time of its own at once
    void remove(const Post &post);
    void finish(const Post &post, const QString &url); // it is out: closePost()
    void keep(const Post &post, bool asIdea);          // to the ideas, or back to the drafts

signals:
    void done(const QString &sentence, const std::function<void()> &undo);
    void failed(const Error &error, const std::function<void()> &again);
    void changed(PostId post); // it, or that it is there
    void made(PostId post);    // a copy

private:
    using Work = std::function<Result<Post>(Database &database, qint64 now)>;

    void run(Work work, std::function<void(const Post &)> after, std::function<void()> again);
    void putBack(const Post &before);
    void bringBack(const Post &post);
    void takeAway(const Post &copy);

    PageServices m_services;
    std::vector<JobHandle<Post>> m_jobs;
};

} // namespace yiren
