#pragma once

#include <QWidget>

class QHBoxLayout;

namespace yiren {

class TextLabel;

// The first line of a page: title, words beside it, whatever the page puts there (chips, a help sign), and its further actions at the
// right.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &beside = {});
    void addBesideTitle(QWidget *widget);
    void addAction(QWidget *widget); // from left to right at the right end

private:
    TextLabel *m_title;
    TextLabel *m_beside;
    QHBoxLayout *m_left;
    QHBoxLayout *m_right;
};

} // namespace yiren
