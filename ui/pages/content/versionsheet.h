#pragma once

#include "base/job.h"
#include "content/post.h"
#include "content/postversion.h"
#include "frame/pageservices.h"
#include "models/tablemodel.h"
#include "widgets/sheet.h"

class QPlainTextEdit;
class QPushButton;

namespace yiren {

class TableView;

// The texts that a post has had, each with what has changed since, and the way back to one of them.
class VersionSheet : public Sheet
{
    Q_OBJECT

public:
    VersionSheet(const PageServices &services, const Post &post, QWidget &window);
    ~VersionSheet() override;

signals:
    void restored(const Post &post);
    void failed(const Error &error);

private:
    void layOut();
    void read();
    void showVersion(int row);
    void restore();

    PageServices m_services;
    Post m_post;
    TableModel<PostVersion> m_rows;
    TableView *m_table;
    QPlainTextEdit *m_text;
    QPushButton *m_restore;
    JobHandle<std::vector<PostVersion>> m_readJob;
    JobHandle<Post> m_restoreJob;
};

} // namespace yiren
