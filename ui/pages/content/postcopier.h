#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "pages/content/copyparts.h"

namespace yiren {

// Puts one part of a post after the other on the clipboard; the lane that reads makes it, pictures included.
class PostCopier : public QObject
{
    Q_OBJECT

public:
    PostCopier(const PageServices &services, QObject *parent);

    void copy(const Post &post, CopyPart part); // a later one takes an earlier one's place

signals:
    void copied(PostId post, CopyPart part); // it is on the clipboard now
    void failed(const Error &error, const std::function<void()> &again);

private:
    PageServices m_services;
    JobHandle<CopiedPart> m_job;
};

} // namespace yiren
