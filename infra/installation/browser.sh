# The browser's part of the installation by curl: signs in by the authorization code, and opens an institution.
page="$work/page.html"

browse() { # <curl's arguments>
  curl --silent --show-error --location --max-redirs 10 --cookie "$work/cookies" --cookie-jar "$work/cookies" \
    --output "$page" --write-out '%{http_code} %{url_effective}\n' "$@" | tee -a "$work/browser.log"
}

# The address that the page's form is sent to.
form_action() {
  grep -oE '<form[^>]*' "$page" | grep -oE 'action="[^"]*"' | grep -E "${1:-.}" | head -1 | sed 's/^action="//; s/"$//; s/&amp;/\&/g'
}

hidden() { # <name of the field>
  grep -oE "<input[^>]*name=\"$1\"[^>]*" "$page" | grep -oE 'value="[^"]*"' | head -1 | sed 's/^value="//; s/"$//'
}

sign_in_as_operator() {
  . "$work/values"
  local temporary="temporary-Pass-1" permanent="permanent-Pass-2"
  export CURL_CA_BUNDLE
  test -e "$CURL_CA_BUNDLE" || unset CURL_CA_BUNDLE
  run keycloak-admin >"$work/kcadm.log" 2>&1 || fail "kcadm.sh did not sign in: $(cat "$work/kcadm.log")"
  # A person is asked for it; without a terminal the tool reads this variable.
  export KC_CLI_PASSWORD=$temporary
  local left=60
  until run operator-password >>"$work/kcadm.log" 2>&1; do
    left=$((left - 1))
    [ "$left" != 0 ] || fail "no password: $(tail -3 "$work/kcadm.log")"
    sleep 2
  done
  browse "$ALKIMOS_URL/"
  browse "$ALKIMOS_URL/sign-in" --data-urlencode "email=$OPERATOR_EMAIL" --data-urlencode "_csrf=$(hidden _csrf)"
  grep -q 'href="/oauth2/authorization/alkimos"' "$page" || fail "The sign-in page does not lead to Keycloak"
  browse "$ALKIMOS_URL/oauth2/authorization/alkimos"
  # Keycloak asks for the name first where organizations are enabled.
  if ! grep -q 'name="password"' "$page"; then
    browse "$(form_action authenticate)" --data-urlencode "username=$OPERATOR_EMAIL"
  fi
  browse "$(form_action authenticate)" --data-urlencode "username=$OPERATOR_EMAIL" --data-urlencode "password=$temporary"
  grep -q 'name="password-new"' "$page" || fail "Keycloak did not ask for a new password"
  browse "$(form_action required-action)" --data-urlencode "password-new=$permanent" --data-urlencode "password-confirm=$permanent"
  browse "$ALKIMOS_URL/institutions"
  grep -q '<title>Institutions' "$page" || fail "The operator does not see the page Institutions"
  say "signed in as the first platform operator"
}

open_an_institution() {
  browse "$ALKIMOS_URL/institutions" --data-urlencode "_csrf=$(hidden _csrf)" --data-urlencode "name=Northgate University" \
    --data-urlencode "alias=northgate" --data-urlencode "given=Ada" --data-urlencode "family=Admin" --data-urlencode "email=ada@northgate.example"
  grep -q 'Northgate University' "$page" || fail "The institution is not listed"
  for _ in $(seq 60); do
    browse "$ALKIMOS_URL/institutions" >/dev/null
    if grep -A8 'Northgate University' "$page" | grep -q '>Ready<'; then
      say "institution added: its first administrator is a member"
      return
    fi
    sleep 2
  done
  fail "The institution stays 'Setting up'"
}
