/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.jmessageerrors.benchmarks;

import java.util.Optional;

import io.github.jmessageerrors.JMessageErrorCatalog;
import io.github.jmessageerrors.JMessageErrorCode;

/**
 * The codes in one {@code switch}, which returns the position of a code in numeric order.
 */
final class CodeSwitch {

	private static final JMessageErrorCode[] CODES = JMessageErrorCatalog.standard()
		.all()
		.toArray(JMessageErrorCode[]::new);

	private static final Optional<JMessageErrorCode>[] OPTIONALS = optionals();

	private CodeSwitch() {
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Optional<JMessageErrorCode>[] optionals() {
		return JMessageErrorCatalog.standard().all().stream().map(Optional::of).toArray(Optional[]::new);
	}

	static Optional<JMessageErrorCode> find(int code) {
		int index = indexOf(code);
		return (index >= 0) ? OPTIONALS[index] : Optional.empty();
	}

	static JMessageErrorCode get(int code) {
		int index = indexOf(code);
		return (index >= 0) ? CODES[index] : null;
	}

	private static int indexOf(int code) {
		// @formatter:off
		return switch (code) {
			case 765001 -> 0;
			case 765002 -> 1;
			case 765003 -> 2;
			case 786001 -> 3;
			case 787001 -> 4;
			case 800002 -> 5;
			case 800003 -> 6;
			case 800004 -> 7;
			case 800005 -> 8;
			case 800006 -> 9;
			case 800008 -> 10;
			case 800009 -> 11;
			case 800010 -> 12;
			case 800011 -> 13;
			case 800012 -> 14;
			case 800013 -> 15;
			case 800014 -> 16;
			case 800016 -> 17;
			case 800017 -> 18;
			case 800018 -> 19;
			case 800019 -> 20;
			case 800020 -> 21;
			case 801001 -> 22;
			case 801002 -> 23;
			case 801003 -> 24;
			case 801004 -> 25;
			case 801005 -> 26;
			case 801006 -> 27;
			case 801007 -> 28;
			case 802001 -> 29;
			case 802002 -> 30;
			case 803001 -> 31;
			case 803002 -> 32;
			case 803003 -> 33;
			case 803004 -> 34;
			case 803005 -> 35;
			case 803006 -> 36;
			case 803007 -> 37;
			case 803008 -> 38;
			case 803009 -> 39;
			case 803010 -> 40;
			case 803011 -> 41;
			case 803012 -> 42;
			case 805001 -> 43;
			case 805002 -> 44;
			case 805003 -> 45;
			case 805004 -> 46;
			case 805006 -> 47;
			case 808001 -> 48;
			case 808002 -> 49;
			case 808003 -> 50;
			case 808004 -> 51;
			case 808005 -> 52;
			case 808006 -> 53;
			case 809001 -> 54;
			case 809002 -> 55;
			case 810001 -> 56;
			case 810002 -> 57;
			case 810003 -> 58;
			case 810004 -> 59;
			case 810005 -> 60;
			case 810006 -> 61;
			case 810007 -> 62;
			case 810008 -> 63;
			case 810009 -> 64;
			case 811001 -> 65;
			case 811002 -> 66;
			case 811003 -> 67;
			case 811004 -> 68;
			case 811005 -> 69;
			case 811006 -> 70;
			case 811007 -> 71;
			case 811008 -> 72;
			case 812001 -> 73;
			case 812002 -> 74;
			case 812003 -> 75;
			case 812004 -> 76;
			case 818001 -> 77;
			case 818002 -> 78;
			case 818003 -> 79;
			case 818004 -> 80;
			case 818005 -> 81;
			case 818006 -> 82;
			case 819001 -> 83;
			case 819002 -> 84;
			case 819003 -> 85;
			case 819004 -> 86;
			case 831001 -> 87;
			case 832001 -> 88;
			case 833001 -> 89;
			case 833002 -> 90;
			case 833003 -> 91;
			case 834001 -> 92;
			case 835001 -> 93;
			case 836001 -> 94;
			case 842001 -> 95;
			case 842002 -> 96;
			case 842003 -> 97;
			case 843001 -> 98;
			case 847001 -> 99;
			case 847002 -> 100;
			case 847003 -> 101;
			case 847004 -> 102;
			case 847005 -> 103;
			case 850001 -> 104;
			case 851001 -> 105;
			case 851002 -> 106;
			case 851003 -> 107;
			case 851004 -> 108;
			case 851005 -> 109;
			case 851006 -> 110;
			case 851007 -> 111;
			case 852001 -> 112;
			case 852002 -> 113;
			case 852003 -> 114;
			case 852004 -> 115;
			case 853001 -> 116;
			case 853002 -> 117;
			case 855001 -> 118;
			case 855002 -> 119;
			case 855003 -> 120;
			case 855004 -> 121;
			case 856001 -> 122;
			case 856002 -> 123;
			case 856003 -> 124;
			case 857001 -> 125;
			case 857002 -> 126;
			case 857003 -> 127;
			case 857004 -> 128;
			case 857005 -> 129;
			case 857006 -> 130;
			case 859001 -> 131;
			case 859002 -> 132;
			case 880001 -> 133;
			case 880002 -> 134;
			case 880003 -> 135;
			case 880004 -> 136;
			case 880005 -> 137;
			case 880006 -> 138;
			case 880007 -> 139;
			case 880008 -> 140;
			case 880101 -> 141;
			case 880102 -> 142;
			case 880103 -> 143;
			case 880104 -> 144;
			case 880106 -> 145;
			case 880107 -> 146;
			case 880109 -> 147;
			case 880110 -> 148;
			case 880111 -> 149;
			case 880203 -> 150;
			case 880204 -> 151;
			case 880205 -> 152;
			case 880206 -> 153;
			case 880207 -> 154;
			case 880208 -> 155;
			case 880209 -> 156;
			case 880210 -> 157;
			case 880212 -> 158;
			case 880301 -> 159;
			case 880302 -> 160;
			case 880303 -> 161;
			case 880304 -> 162;
			case 880305 -> 163;
			case 880402 -> 164;
			case 880403 -> 165;
			case 880404 -> 166;
			case 880405 -> 167;
			case 880501 -> 168;
			case 880502 -> 169;
			case 880602 -> 170;
			case 880603 -> 171;
			case 880604 -> 172;
			case 880605 -> 173;
			case 880606 -> 174;
			case 880607 -> 175;
			case 880608 -> 176;
			case 880609 -> 177;
			case 880610 -> 178;
			case 880611 -> 179;
			case 880612 -> 180;
			case 880614 -> 181;
			case 880703 -> 182;
			case 880704 -> 183;
			case 880705 -> 184;
			case 880803 -> 185;
			case 880804 -> 186;
			case 880902 -> 187;
			case 880903 -> 188;
			case 880904 -> 189;
			case 881002 -> 190;
			case 881101 -> 191;
			case 881102 -> 192;
			case 881103 -> 193;
			case 881104 -> 194;
			case 881105 -> 195;
			case 881106 -> 196;
			case 881107 -> 197;
			case 881108 -> 198;
			case 881201 -> 199;
			case 881202 -> 200;
			case 881203 -> 201;
			case 881204 -> 202;
			case 881301 -> 203;
			case 881302 -> 204;
			case 881303 -> 205;
			case 881304 -> 206;
			case 881305 -> 207;
			case 881401 -> 208;
			case 881402 -> 209;
			case 881403 -> 210;
			case 881404 -> 211;
			case 881501 -> 212;
			case 881502 -> 213;
			case 881503 -> 214;
			case 881504 -> 215;
			case 881507 -> 216;
			case 881508 -> 217;
			case 881509 -> 218;
			case 881601 -> 219;
			case 881602 -> 220;
			case 881603 -> 221;
			case 881604 -> 222;
			case 881605 -> 223;
			case 881701 -> 224;
			case 882001 -> 225;
			case 882002 -> 226;
			case 882003 -> 227;
			case 882004 -> 228;
			case 882005 -> 229;
			case 898000 -> 230;
			case 898001 -> 231;
			case 898002 -> 232;
			case 898003 -> 233;
			case 898004 -> 234;
			case 898005 -> 235;
			case 898006 -> 236;
			case 898007 -> 237;
			case 898008 -> 238;
			case 898009 -> 239;
			case 898010 -> 240;
			case 898011 -> 241;
			case 898030 -> 242;
			case 898031 -> 243;
			case 899000 -> 244;
			case 899001 -> 245;
			case 899002 -> 246;
			case 899003 -> 247;
			case 899004 -> 248;
			case 899005 -> 249;
			case 899006 -> 250;
			case 899007 -> 251;
			case 899008 -> 252;
			case 899009 -> 253;
			case 899010 -> 254;
			case 899011 -> 255;
			case 899012 -> 256;
			case 899013 -> 257;
			case 899014 -> 258;
			case 899015 -> 259;
			case 899016 -> 260;
			case 899017 -> 261;
			case 899018 -> 262;
			case 899019 -> 263;
			case 899020 -> 264;
			case 899021 -> 265;
			case 899030 -> 266;
			case 899043 -> 267;
			case 899044 -> 268;
			case 899045 -> 269;
			case 899046 -> 270;
			case 899047 -> 271;
			case 899048 -> 272;
			case 899049 -> 273;
			case 899050 -> 274;
			case 899051 -> 275;
			case 899052 -> 276;
			case 899053 -> 277;
			case 899070 -> 278;
			case 899071 -> 279;
			case 899081 -> 280;
			case 899082 -> 281;
			case 7100001 -> 282;
			case 7100002 -> 283;
			case 7100006 -> 284;
			case 7130001 -> 285;
			case 7130002 -> 286;
			case 7130003 -> 287;
			case 7130004 -> 288;
			case 7130005 -> 289;
			case 7130006 -> 290;
			case 7130007 -> 291;
			case 7131001 -> 292;
			case 7131002 -> 293;
			case 7132001 -> 294;
			case 7132002 -> 295;
			case 7132003 -> 296;
			case 7132004 -> 297;
			case 7132005 -> 298;
			case 7132006 -> 299;
			case 7132007 -> 300;
			case 7133001 -> 301;
			default -> -1;
		};
		// @formatter:on
	}

}
