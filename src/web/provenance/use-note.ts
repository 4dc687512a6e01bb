import { useCallback, useEffect, useId, useRef, useState, type FocusEvent, type PointerEvent } from 'react';

/** A pointer that only passes opens nothing; one on its way from the number to the note loses nothing. */
const openAfterMs = 150;
const closeAfterMs = 250;

/** At most one note is open on a page. */
let closeOpen: (() => void) | null = null;

/**
 * When the note of a door is there (WCAG 1.4.13): while the pointer or the focus is on the door or on the note, until
 * Escape or a press elsewhere. Touch opens it with the first tap, the second one follows the door.
 */
export function useNote() {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasOpenAtPress = useRef(false);
  const id = useId();

  const close = useCallback(() => {
    clearTimeout(timer.current);
    setOpen(false);
  }, []);
  const open = useCallback(() => {
    clearTimeout(timer.current);
    if (closeOpen !== close) closeOpen?.();
    closeOpen = close;
    setOpen(true);
  }, [close]);
  const later = (does: () => void, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(does, ms);
  };

  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Escape closes the topmost thing only, and leaves the focus where it is.
      event.stopPropagation();
      event.preventDefault();
      if (place.current?.querySelector('[popover]')?.contains(document.activeElement) === true)
        place.current.querySelector<HTMLElement>('.door')?.focus();
      close();
    };
    const onPress = (event: Event) => {
      if (event.target instanceof Node && place.current?.contains(event.target) === false) close();
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPress);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPress);
    };
  }, [isOpen, close]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (closeOpen === close) closeOpen = null;
    },
    [close],
  );

  return {
    isOpen,
    id,
    place,
    /** For what holds the door and its note. */
    around: {
      onPointerEnter(event: PointerEvent) {
        if (event.pointerType !== 'touch') later(open, openAfterMs);
      },
      onPointerLeave(event: PointerEvent) {
        if (event.pointerType === 'touch') return;
        const hasFocus = place.current?.contains(document.activeElement) === true;
        later(() => (hasFocus ? undefined : close()), closeAfterMs);
      },
      onFocus: () => open(),
      onBlur(event: FocusEvent) {
        if (!(event.relatedTarget instanceof Node && place.current?.contains(event.relatedTarget) === true))
          close();
      },
    },
    /** For the door itself. */
    door: {
      onPointerDown: () => {
        wasOpenAtPress.current = isOpen;
      },
      onClick(event: { preventDefault(): void; nativeEvent: Event }) {
        const isTouch = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch';
        if (!isTouch || wasOpenAtPress.current) return;
        event.preventDefault();
        open();
      },
    },
  };
}
