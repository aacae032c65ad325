#pragma once

#include "content/post.h"
#include "pages/content/copyparts.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace yiren {

class TextLabel;

// What a person does by hand with a post that waits: WeChat's backend, one part after the other through the clipboard where no draft lies
// there, and at last the address of the published article, or a tick. The space bar goes from one part to the next.
class ByHandSteps : public QWidget
{
    Q_OBJECT

public:
    explicit ByHandSteps(Post post, QWidget *parent = nullptr);

    void noteCopied(CopyPart part); // says where it belongs and leads on to the next one

signals:
    void copyWanted(const Post &post, CopyPart part);
    void finished(const Post &post, const QString &url); // a text of one's own: without an address

private:
    void addParts(QVBoxLayout &column);
    void addAddress(QVBoxLayout &column);
    void markNext(size_t next);
    bool isText() const { return m_post.kind == PostKind::Moments || m_post.kind == PostKind::Group; }

    Post m_post;
    std::vector<CopyPart> m_parts;
    std::vector<QPushButton *> m_copies; // as the parts
    TextLabel *m_hint = nullptr;
    QWidget *m_last = nullptr; // what comes after the parts: the address, or the tick
};

} // namespace yiren
