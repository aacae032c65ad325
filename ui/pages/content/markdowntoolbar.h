#pragma once

#include "pages/content/markdowntext.h"

#include <QWidget>

class QPushButton;

namespace yiren {

// The buttons above the text: what a mark does, for those who don't write Markdown by heart.
class MarkdownToolbar : public QWidget
{
    Q_OBJECT

public:
    explicit MarkdownToolbar(MarkdownText &text, QWidget *parent = nullptr);

    void retranslate();

signals:
    void pictureWanted();

private:
    std::vector<std::pair<MarkdownMark, QPushButton *>> m_buttons;
    QPushButton *m_picture;
};

} // namespace yiren
