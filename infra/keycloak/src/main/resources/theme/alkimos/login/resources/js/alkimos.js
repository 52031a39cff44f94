// The label of the address that cannot be changed names a field that is not there.
document.addEventListener("DOMContentLoaded", () => {
  const shown = document.getElementById("kc-attempted-username");
  if (shown) document.querySelector("label[for=username]").htmlFor = shown.id;
});
