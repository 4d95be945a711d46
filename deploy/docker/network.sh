#!/bin/sh
# What a slice in a container may reach: its database, name servers, and public addresses. Nothing else of this machine,
# of its neighbours, or of the networks around. May be run any number of times; the rules of a bridge change at once.
#
#   network.sh up BRIDGE [ADDRESS:PORT ...]   the addresses are those of the database
#   network.sh down BRIDGE
set -eu

action=${1:?up or down}
bridge=${2:?name of the bridge}
shift 2
in="$bridge-in"
out="$bridge-out"

jump() { # ACT CHAIN TARGET
  iptables -w 30 "$1" "$2" -i "$bridge" -j "$3"
}

if [ "$action" = down ]; then
  while jump -D INPUT "$in" 2>/dev/null; do :; done
  while jump -D DOCKER-USER "$out" 2>/dev/null; do :; done
  for chain in "$in" "$out"; do
    iptables -w 30 -F "$chain" 2>/dev/null || true
    iptables -w 30 -X "$chain" 2>/dev/null || true
  done
  exit 0
fi

# Containers of one bridge speak past iptables unless the kernel hands bridged packets to it.
[ -e /proc/sys/net/bridge/bridge-nf-call-iptables ] || modprobe br_netfilter 2>/dev/null || true
if [ "$(cat /proc/sys/net/bridge/bridge-nf-call-iptables 2>/dev/null || echo 0)" != 1 ]; then
  sysctl -q -w net.bridge.bridge-nf-call-iptables=1 || {
    echo "bridged packets do not pass iptables (br_netfilter), so neighbours could not be kept apart" >&2
    exit 1
  }
fi

# systemd-resolved hides the real ones behind a loopback address.
servers=$(cat /etc/resolv.conf /run/systemd/resolve/resolv.conf 2>/dev/null |
  awk '$1 == "nameserver" && $2 ~ /^[0-9.]+$/ && $2 !~ /^127\./ { print $2 }' | sort -u)

rules() { # CHAIN END
  echo "-A $1 -m conntrack --ctstate ESTABLISHED,RELATED -j $2"
  for address in $databases; do
    echo "-A $1 -d ${address%:*} -p tcp --dport ${address##*:} -j $2"
  done
  for server in $servers; do
    echo "-A $1 -d $server -p udp --dport 53 -j $2"
    echo "-A $1 -d $server -p tcp --dport 53 -j $2"
  done
}

databases="$*"
# All or nothing, in one step: no moment has half of the rules.
{
  echo "*filter"
  echo ":$in - [0:0]"
  echo ":$out - [0:0]"
  rules "$in" ACCEPT
  echo "-A $in -j REJECT"
  rules "$out" RETURN
  echo "-A $out -o $bridge -j REJECT"
  for range in 0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 \
    192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3; do
    echo "-A $out -d $range -j REJECT"
  done
  echo "-A $out -j RETURN"
  echo COMMIT
} | iptables-restore -w 30 --noflush

iptables -w 30 -N DOCKER-USER 2>/dev/null || true
# In front of whatever a firewall of the machine allows.
for pair in "INPUT $in" "DOCKER-USER $out"; do
  jump -C $pair 2>/dev/null || jump -I $pair
done
