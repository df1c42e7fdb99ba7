// a form of form-js draws in its own time: what stands in it is there two pictures later
export const onceDrawn = (then) => window.requestAnimationFrame(() => window.requestAnimationFrame(then));
