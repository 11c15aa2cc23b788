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

package io.github.jmessageerrors.spring.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The locales that an application's messages are looked up in: the languages of ISO 639-1
 * and the locales of the CLDR. As message sources keep what they find for a locale, a
 * request must not be able to invent one.
 */
final class KnownLocales {

	/**
	 * Each language with its countries, scripts, and countries of a script. Asking Java
	 * for them would load its locale data, which the first request had to wait for. The
	 * last three are the codes of he, id and yi with {@code java.locale.useOldISOCodes}.
	 */
	private static final String CLDR = """
			af NA ZA; agq CM; ak GH; am ET; ann NG; ar 001 AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA
			SA SD SO SS SY TD TN YE; as IN; asa TZ; ast ES; az AZ Cyrl Cyrl-AZ Latn Latn-AZ; bal Latn Latn-PK; bas
			CM; be BY; bem ZM; bez TZ; bg BG; bgc IN; bho IN; blo BJ; bm ML; bn BD IN; bo CN IN; br FR; brx IN; bs
			BA Cyrl Cyrl-BA Latn Latn-BA; ca AD ES FR IT; ccp BD IN; ce RU; ceb PH; cgg UG; chr US; ckb IQ IR; cs
			CZ; csw CA; cv RU; cy GB; da DK GL; dav KE; de AT BE CH DE IT LI LU; dje NE; doi IN; dsb DE; dua CM; dyo
			SN; dz BT; ebu KE; ee GH TG; el CY GR; en 001 150 AE AG AI AS AT AU BB BE BI BM BS BW BZ CA CC CH CK CM
			CX CY CZ DE DG DK DM ER ES FI FJ FK FM FR GB GD GG GH GI GM GS GU GY HK HU ID IE IL IM IN IO IT JE JM KE
			KI KN KY LC LR LS MG MH MO MP MS MT MU MV MW MY NA NF NG NL NO NR NU NZ PG PH PK PL PN PR PT PW RO RW SB
			SC SD SE SG SH SI SK SL SS SX SZ TC TK TO TT TV TZ UG UM US VC VG VI VU WS ZA ZM ZW; eo 001; es 419 AR
			BO BR BZ CL CO CR CU DO EA EC ES GQ GT HN IC MX NI PA PE PH PR PY SV US UY VE; et EE; eu ES; ewo CM; fa
			AF IR; ff GN SN Adlm Adlm-BF Adlm-CM Adlm-GH Adlm-GM Adlm-GN Adlm-GW Adlm-LR Adlm-MR Adlm-NE Adlm-NG
			Adlm-SL Adlm-SN Latn Latn-BF Latn-CM Latn-GH Latn-GM Latn-GN Latn-GW Latn-LR Latn-MR Latn-NE Latn-NG
			Latn-SL Latn-SN; fi FI; fil PH; fo DK FO; fr BE BF BI BJ BL CA CD CF CG CH CI CM DJ DZ FR GA GF GN GP GQ
			HT KM LU MA MC MF MG ML MQ MR MU NC NE PF PM RE RW SC SN SY TD TG TN VU WF YT; frr DE; fur IT; fy NL; ga
			GB IE; gaa GH; gd GB; gl ES; gsw CH FR LI; gu IN; guz KE; gv IM; ha GH NE NG; haw US; he IL; hi IN Latn
			Latn-IN; hr BA HR; hsb DE; ht HT; hu HU; hy AM; ia 001; id ID; ie EE; ig NG; ii CN; is IS; it CH IT SM
			VA; ja JP; jgo CM; jmc TZ; jv ID; ka GE; kab DZ; kam KE; kde TZ; kea CV; kgp BR; khq ML; ki KE; kk KZ
			Cyrl Cyrl-KZ; kkj CM; kl GL; kln KE; km KH; kn IN; ko CN KP KR; kok IN Deva Deva-IN Latn Latn-IN; ks IN
			Arab Arab-IN Deva Deva-IN; ksb TZ; ksf CM; ksh DE; ku TR; kw GB; kxv IN Deva Deva-IN Latn Latn-IN Orya
			Orya-IN Telu Telu-IN; ky KG; lag TZ; lb LU; lg UG; lij IT; lkt US; lmo IT; ln AO CD CF CG; lo LA; lrc IQ
			IR; lt LT; lu CD; luo KE; luy KE; lv LV; mai IN; mas KE TZ; mdf RU; mer KE; mfe MU; mg MG; mgh MZ; mgo
			CM; mi NZ; mk MK; ml IN; mn MN; mni IN Beng Beng-IN; mr IN; ms BN ID MY SG; mt MT; mua CM; my MM; mzn
			IR; naq NA; nb NO SJ; nd ZW; nds DE NL; ne IN NP; nl AW BE BQ CW NL SR SX; nmg CM; nn NO; nnh CM; no NO;
			nqo GN; nso ZA; nus SS; nyn UG; oc ES FR; om ET KE; or IN; os GE RU; pa IN PK Arab Arab-PK Guru Guru-IN;
			pcm NG; pis SB; pl PL; ps AF PK; pt AO BR CH CV GQ GW LU MO MZ PT ST TL; qu BO EC PE; raj IN; rm CH; rn
			BI; ro MD RO; rof TZ; ru BY KG KZ MD RU UA; rw RW; rwk TZ; sa IN; sah RU; saq KE; sat IN Olck Olck-IN;
			sbp TZ; sc IT; sd IN PK Arab Arab-PK Deva Deva-IN; se FI NO SE; seh MZ; ses ML; sg CF; shi MA Latn
			Latn-MA Tfng Tfng-MA; si LK; sk SK; sl SI; smn FI; sms FI; sn ZW; so DJ ET KE SO; sq AL MK XK; sr BA CS
			ME RS Cyrl Cyrl-BA Cyrl-ME Cyrl-RS Cyrl-XK Latn Latn-BA Latn-ME Latn-RS Latn-XK; st LS ZA; su ID Latn
			Latn-ID; sv AX FI SE; sw CD KE TZ UG; syr IQ SY; szl PL; ta IN LK MY SG; te IN; teo KE UG; tg TJ; th TH;
			ti ER ET; tk TM; tn BW ZA; to TO; tok 001; tr CY TR; tt RU; twq NE; tzm MA; ug CN; uk UA; ur IN PK; uz
			AF UZ Arab Arab-AF Cyrl Cyrl-UZ Latn Latn-UZ; vai LR Latn Latn-LR Vaii Vaii-LR; vec IT; vi VN; vmw MZ;
			vun TZ; wae CH; wo SN; xh ZA; xnr IN; xog UG; yav CM; yi 001 UA; yo BJ NG; yrl BR CO VE; yue CN HK Hans
			Hans-CN Hant Hant-CN Hant-HK Hant-MO; za CN; zgh MA; zh CN HK MO SG TW Hans Hans-CN Hans-HK Hans-MO
			Hans-MY Hans-SG Hant Hant-HK Hant-MO Hant-MY Hant-TW Latn Latn-CN; zu ZA;
			iw IL; in ID; ji 001 UA""";

	private static final Map<String, Set<String>> KNOWN = known();

	private KnownLocales() {
	}

	/**
	 * Find the known locale that is nearest to another one.
	 * @param locale any locale
	 * @return the locale without variant and extensions, or as much of it as is known, or
	 * {@code null} if its language is not known
	 */
	static @Nullable Locale nearest(Locale locale) {
		Set<String> known = KNOWN.get(locale.getLanguage());
		if (known == null) {
			return null;
		}
		String script = locale.getScript();
		String country = locale.getCountry();
		if (!script.isEmpty() && !country.isEmpty() && known.contains(script + '-' + country)) {
			return find(locale, script, country);
		}
		if (known.contains(script)) {
			return find(locale, script, "");
		}
		return find(locale, "", known.contains(country) ? country : "");
	}

	private static Locale find(Locale locale, String script, String country) {
		boolean same = locale.getScript().equals(script) && locale.getCountry().equals(country)
				&& locale.getVariant().isEmpty() && !locale.hasExtensions();
		return same ? locale
				: new Locale.Builder().setLanguage(locale.getLanguage()).setScript(script).setRegion(country).build();
	}

	/**
	 * Read the countries, scripts, and countries of a script of each language.
	 */
	private static Map<String, Set<String>> known() {
		Map<String, Set<String>> known = new HashMap<>();
		for (String language : Locale.getISOLanguages()) {
			known.put(language, Set.of());
		}
		for (String entry : CLDR.replace('\n', ' ').split(";")) {
			List<String> subtags = List.of(entry.strip().split(" "));
			known.put(subtags.get(0), Set.copyOf(subtags.subList(1, subtags.size())));
		}
		return known;
	}

}
