// A screen of the engine names the open task behind the « # » of its address, which never reaches the server: keep it on the way back.
document.getElementById('login').action += window.location.hash;
