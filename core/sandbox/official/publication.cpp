#include "sandbox/official/publication.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

template <typename List, typename Test>
auto *first(List &list, Test test)
{
    const auto found = std::find_if(list.begin(), list.end(), test);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

PublishTask *PublicationBook::task(qint64 publishId)
{
    return first(tasks, [publishId](const PublishTask &task) { return task.publishId == publishId; });
}

Publication *PublicationBook::ofTask(qint64 publishId)
{
    return first(publications, [publishId](const Publication &publication) { return publication.publishId == publishId; });
}

Publication *PublicationBook::article(const QString &articleId)
{
    return first(publications, [&](const Publication &publication) {
        return publication.way == Publication::Way::ByApi && publication.articleId == articleId;
    });
}

Publication *PublicationBook::data(qint64 msgDataId)
{
    return first(publications, [msgDataId](const Publication &publication) { return publication.msgDataId == msgDataId; });
}

} // namespace yiren::sandbox
