from generator.site.cut import cut, fill, mark


def test_a_frame_cut_at_its_marks_takes_each_pages_values() -> None:
    frame = cut(f"<title>{mark('title')}</title>{mark('content')}<a href='{mark('title')}'>")
    assert fill(frame, {"title": "A", "content": "<p>", "unused": "x"}) == "<title>A</title><p><a href='A'>"
    assert fill(frame, {"title": "", "content": mark("title")}) == f"<title></title>{mark('title')}<a href=''>"
