#pragma once

#include "pages/conversations/talkdelegate.h"

#include <QListView>

namespace yiren {

// A talk, the newest below. It asks for older lines when it is scrolled to its beginning, and stays where it is when they come. Enter or a
// click on a picture opens it, on a file asks to save it, Ctrl+C copies what is chosen.
class TalkView : public QListView
{
    Q_OBJECT

public:
    TalkView(PictureShelf &pictures, const Clock &clock, ProblemWords words, QWidget *parent = nullptr);
    ~TalkView() override;

    enum class Place { Newest, AsItWas };
    // More: there are older ones.
    void setLines(std::vector<TalkLine> lines, bool hasMore, Place place);
    const std::vector<TalkLine> &lines() const { return m_lines.rows(); }
    bool hasMore() const { return m_hasMore; }
    bool isAtNewest() const;
    void retranslate();

signals:
    void olderWanted();
    void pictureOpened(const QString &mediaId);
    void fileWanted(const TalkMessage &message); // to be saved

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takePicture(const QString &mediaId);
    void openAt(const QModelIndex &index);
    void clickAt(QPoint place);
    void lookForOlder(int value);
    void layOutAnew(Place place);

    PictureShelf &m_pictures;
    TalkModel m_lines;
    TalkDelegate *m_delegate;
    bool m_hasMore = false;
    bool m_isAsking = false;
};

} // namespace yiren
