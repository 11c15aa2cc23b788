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

package io.github.jmessageerrors;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import static io.github.jmessageerrors.Operation.ADD_BLACKLIST;
import static io.github.jmessageerrors.Operation.ADD_GROUP_MEMBERS;
import static io.github.jmessageerrors.Operation.CHATROOM_ADMIN;
import static io.github.jmessageerrors.Operation.CHATROOM_BLACKLIST;
import static io.github.jmessageerrors.Operation.CREATE_GROUP;
import static io.github.jmessageerrors.Operation.DELETE_CHATROOM;
import static io.github.jmessageerrors.Operation.DO_NOT_DISTURB;
import static io.github.jmessageerrors.Operation.FRIEND;
import static io.github.jmessageerrors.Operation.GENERAL;
import static io.github.jmessageerrors.Operation.GROUP_ANNOUNCEMENT;
import static io.github.jmessageerrors.Operation.GROUP_INVITATION;
import static io.github.jmessageerrors.Operation.GROUP_MUTE;
import static io.github.jmessageerrors.Operation.JOIN_CHATROOM;
import static io.github.jmessageerrors.Operation.JOIN_GROUP;
import static io.github.jmessageerrors.Operation.LEAVE_CHATROOM;
import static io.github.jmessageerrors.Operation.LEAVE_GROUP;
import static io.github.jmessageerrors.Operation.LOGIN;
import static io.github.jmessageerrors.Operation.LOGOUT;
import static io.github.jmessageerrors.Operation.RECALL_MESSAGE;
import static io.github.jmessageerrors.Operation.REMOVE_BLACKLIST;
import static io.github.jmessageerrors.Operation.REMOVE_GROUP_MEMBERS;
import static io.github.jmessageerrors.Operation.RTC;
import static io.github.jmessageerrors.Operation.SEND_CHATROOM_MESSAGE;
import static io.github.jmessageerrors.Operation.SEND_MESSAGE;
import static io.github.jmessageerrors.Operation.SHIELD_GROUP;
import static io.github.jmessageerrors.Operation.TRANSPARENT_COMMAND;
import static io.github.jmessageerrors.Operation.UPDATE_CHATROOM;
import static io.github.jmessageerrors.Operation.UPDATE_GROUP;

/**
 * The error codes of JMessage's instant-messaging servers, in numeric order. Names begin
 * with the operation, except for those of {@link Operation#GENERAL}. A constant of the
 * same name in {@link WebErrorCode} or {@link RestErrorCode} is the same problem on
 * another channel.
 * <p>
 * Messages are the vendor's, verbatim, including its spelling mistakes. Codes that have
 * no message in the vendor's tables have one of this library.
 * <p>
 * Where the vendor's tables are ambiguous:
 * <ul>
 * <li>{@link #USER_NOT_EXIST_IN_APP} and {@link #USER_NOT_EXIST} share one message: the
 * first searched one application only, the second all of them.
 * <li>The message of {@link #SEND_MESSAGE_SENSITIVE} ends with the rejected word;
 * {@code the word} is a placeholder for it.
 * <li>{@link #SEND_MESSAGE_STORAGE_ERROR} and {@link #SEND_MESSAGE_NETWORK_ERROR} share
 * the message of {@link #SYSTEM_ERROR} and are not retryable: the message may have been
 * delivered.
 * <li>{@link #RTC_TRIAL_TIME_USED_UP} is {@link Reason#MISCONFIGURED}, because only the
 * operator can buy more time.
 * </ul>
 *
 * @since 0.1.0
 * @see <a href="https://docs.jiguang.cn/jmessage/client/im_errorcode_server">The vendor's
 * server tables</a>
 */
public enum ImErrorCode implements JMessageErrorCode {

	// @formatter:off
	GROUP_MUTE_TARGET_NOT_IN_GROUP(765001, GROUP_MUTE, Reason.WRONG_STATE, "target not in group"),
	GROUP_MUTE_NO_PERMISSION(765002, GROUP_MUTE, Reason.NOT_PERMITTED, "request user no permission"),
	GROUP_MUTE_INVALID_DURATION(765003, GROUP_MUTE, Reason.INVALID_REQUEST, "mute duration out of range"),
	GROUP_ANNOUNCEMENT_LENGTH_EXCEEDED(786001, GROUP_ANNOUNCEMENT, Reason.INVALID_REQUEST, "length of group announcement exceed limit"),
	GROUP_ANNOUNCEMENT_NOT_EXIST(787001, GROUP_ANNOUNCEMENT, Reason.NOT_FOUND, "announcement not exist"),
	MISSING_APPKEY(800002, GENERAL, Reason.MISCONFIGURED, "appkey info is nil"),
	APPKEY_NOT_EXIST(800003, GENERAL, Reason.MISCONFIGURED, "appkey not exist"),
	MISSING_USER_ID(800004, GENERAL, Reason.INVALID_REQUEST, "user id missing"),
	USER_NOT_EXIST_IN_APP(800005, GENERAL, Reason.NOT_FOUND, "user not exist"),
	USER_NOT_EXIST(800006, GENERAL, Reason.NOT_FOUND, "user not exist"),
	INVALID_REQUEST(800008, GENERAL, Reason.INVALID_REQUEST, "invalid request"),
	SYSTEM_ERROR(800009, GENERAL, Reason.UPSTREAM_FAILED, "system error"),
	DATA_STORE_ERROR(800010, GENERAL, Reason.UPSTREAM_FAILED, "sync couchbase error"),
	DATABASE_ERROR(800011, GENERAL, Reason.UPSTREAM_FAILED, "sync mysql error"),
	USER_NEVER_LOGGED_IN(800012, GENERAL, Reason.WRONG_STATE, "user never login"),
	USER_LOGGED_OUT(800013, GENERAL, Reason.WRONG_STATE, "user logout"),
	APPKEY_NOT_MATCH(800014, GENERAL, Reason.MISCONFIGURED, "appkey not match"),
	DEVICE_NOT_MATCH(800016, GENERAL, Reason.WRONG_STATE, "device not match"),
	FREQUENCY_EXCEEDED(800017, GENERAL, Reason.RATE_LIMITED, "beyond the frequency limit"),
	GROUP_NOT_EXIST(800018, GENERAL, Reason.NOT_FOUND, "group id not exist"),
	USER_NOT_IN_GROUP(800019, GENERAL, Reason.NOT_A_MEMBER, "req user not in group"),
	NO_PERMISSION(800020, GENERAL, Reason.NOT_PERMITTED, "request user no permission"),
	LOGIN_MISSING_USERNAME(801001, LOGIN, Reason.INVALID_REQUEST, "username missing"),
	LOGIN_MISSING_PASSWORD(801002, LOGIN, Reason.INVALID_REQUEST, "password missing"),
	LOGIN_USER_NOT_EXIST(801003, LOGIN, Reason.NOT_FOUND, "user not exist"),
	LOGIN_INVALID_PASSWORD(801004, LOGIN, Reason.WRONG_CREDENTIALS, "invalid password"),
	LOGIN_INVALID_DEVICE(801005, LOGIN, Reason.WRONG_CREDENTIALS, "invalid device"),
	LOGIN_USER_DISABLED(801006, LOGIN, Reason.NOT_PERMITTED, "user disabled"),
	LOGIN_MULTI_CHANNEL_ONLINE(801007, LOGIN, Reason.WRONG_STATE, "multi channel online error"),
	LOGOUT_MISSING_USERNAME(802001, LOGOUT, Reason.INVALID_REQUEST, "username missing"),
	LOGOUT_USERNAME_NOT_MATCH(802002, LOGOUT, Reason.WRONG_CREDENTIALS, "username not match"),
	SEND_MESSAGE_STORAGE_ERROR(803001, SEND_MESSAGE, Reason.UPSTREAM_FAILED, "system error"),
	SEND_MESSAGE_NETWORK_ERROR(803002, SEND_MESSAGE, Reason.UPSTREAM_FAILED, "system error"),
	SEND_MESSAGE_TARGET_USER_NOT_EXIST(803003, SEND_MESSAGE, Reason.NOT_FOUND, "target user not exist"),
	SEND_MESSAGE_TARGET_GROUP_NOT_EXIST(803004, SEND_MESSAGE, Reason.NOT_FOUND, "target group not exist"),
	SEND_MESSAGE_USER_NOT_IN_GROUP(803005, SEND_MESSAGE, Reason.NOT_A_MEMBER, "user not in group"),
	SEND_MESSAGE_USER_NOT_PERMITTED(803006, SEND_MESSAGE, Reason.NOT_PERMITTED, "user not permitted"),
	SEND_MESSAGE_LENGTH_EXCEEDED(803007, SEND_MESSAGE, Reason.TOO_LARGE, "length of message exceed limit"),
	SEND_MESSAGE_USER_IN_BLACKLIST(803008, SEND_MESSAGE, Reason.NOT_PERMITTED, "user in blacklist"),
	SEND_MESSAGE_SENSITIVE(803009, SEND_MESSAGE, Reason.CONTENT_REJECTED, "the message contains sensitive word: the word"),
	SEND_MESSAGE_FREQUENCY_EXCEEDED(803010, SEND_MESSAGE, Reason.RATE_LIMITED, "beyond the frequency limit"),
	SEND_MESSAGE_CONTENT_JSON_ERROR(803011, SEND_MESSAGE, Reason.INVALID_REQUEST, "msg content json error"),
	SEND_MESSAGE_USER_MUTED(803012, SEND_MESSAGE, Reason.NOT_PERMITTED, "can not chat while silent"),
	FRIEND_TARGET_USER_NOT_EXIST(805001, FRIEND, Reason.NOT_FOUND, "target user not exist"),
	FRIEND_ALREADY_FRIEND(805002, FRIEND, Reason.ALREADY_DONE, "already is friend"),
	FRIEND_USER_NOT_FRIEND(805003, FRIEND, Reason.WRONG_STATE, "user not friend"),
	FRIEND_INVALID_MEMO(805004, FRIEND, Reason.INVALID_REQUEST, "invalid friend memo"),
	FRIEND_INVALID_INVITATION(805006, FRIEND, Reason.WRONG_STATE, "invitation event is not valid"),
	CREATE_GROUP_INVALID_NAME(808001, CREATE_GROUP, Reason.INVALID_REQUEST, "group name invalid"),
	CREATE_GROUP_NOT_PERMITTED(808002, CREATE_GROUP, Reason.NOT_PERMITTED, "user not permitted to create group"),
	CREATE_GROUP_GROUP_LIMIT_EXCEEDED(808003, CREATE_GROUP, Reason.LIMIT_REACHED, "amount of group exceed limit"),
	CREATE_GROUP_NAME_LENGTH_EXCEEDED(808004, CREATE_GROUP, Reason.INVALID_REQUEST, "length of group name exceed limit"),
	CREATE_GROUP_DESC_LENGTH_EXCEEDED(808005, CREATE_GROUP, Reason.INVALID_REQUEST, "length of group desc exceed limit"),
	CREATE_GROUP_INVALID_MAX_MEMBER_COUNT(808006, CREATE_GROUP, Reason.INVALID_REQUEST, "max group member count error"),
	LEAVE_GROUP_GROUP_NOT_EXIST(809001, LEAVE_GROUP, Reason.NOT_FOUND, "group id not exist"),
	LEAVE_GROUP_USER_NOT_IN_GROUP(809002, LEAVE_GROUP, Reason.WRONG_STATE, "user not in group"),
	ADD_GROUP_MEMBERS_TARGET_IN_GROUP_BLACKLIST(810001, ADD_GROUP_MEMBERS, Reason.NOT_PERMITTED, "target in group blacklist"),
	ADD_GROUP_MEMBERS_NO_MEMBERS(810002, ADD_GROUP_MEMBERS, Reason.INVALID_REQUEST, "add member list is null"),
	ADD_GROUP_MEMBERS_USER_NOT_IN_GROUP(810003, ADD_GROUP_MEMBERS, Reason.NOT_A_MEMBER, "inviter not in group"),
	ADD_GROUP_MEMBERS_NOT_PERMITTED(810004, ADD_GROUP_MEMBERS, Reason.NOT_PERMITTED, "user not permitted add member to group"),
	ADD_GROUP_MEMBERS_MEMBER_NOT_EXIST(810005, ADD_GROUP_MEMBERS, Reason.NOT_FOUND, "have member not register"),
	ADD_GROUP_MEMBERS_MEMBER_NOT_PERMITTED(810006, ADD_GROUP_MEMBERS, Reason.NOT_PERMITTED, "member not permitted added to group"),
	ADD_GROUP_MEMBERS_DUPLICATE_MEMBER(810007, ADD_GROUP_MEMBERS, Reason.ALREADY_DONE, "repeated added member"),
	ADD_GROUP_MEMBERS_MEMBER_LIMIT_EXCEEDED(810008, ADD_GROUP_MEMBERS, Reason.LIMIT_REACHED, "amount of member exceed group limit"),
	ADD_GROUP_MEMBERS_MEMBER_GROUP_LIMIT_EXCEEDED(810009, ADD_GROUP_MEMBERS, Reason.LIMIT_REACHED, "amount of group exceed member limit"),
	REMOVE_GROUP_MEMBERS_GROUP_NOT_EXIST(811001, REMOVE_GROUP_MEMBERS, Reason.NOT_FOUND, "group id not exist"),
	REMOVE_GROUP_MEMBERS_NO_MEMBERS(811002, REMOVE_GROUP_MEMBERS, Reason.INVALID_REQUEST, "del member list is null"),
	REMOVE_GROUP_MEMBERS_USER_NOT_IN_GROUP(811003, REMOVE_GROUP_MEMBERS, Reason.NOT_A_MEMBER, "applicant not in group"),
	REMOVE_GROUP_MEMBERS_NOT_PERMITTED(811004, REMOVE_GROUP_MEMBERS, Reason.NOT_PERMITTED, "user not permitted delete member of group"),
	REMOVE_GROUP_MEMBERS_MEMBER_NOT_EXIST(811005, REMOVE_GROUP_MEMBERS, Reason.NOT_FOUND, "have member not register"),
	REMOVE_GROUP_MEMBERS_MEMBER_NOT_PERMITTED(811006, REMOVE_GROUP_MEMBERS, Reason.NOT_PERMITTED, "member of group not permitted deleted"),
	REMOVE_GROUP_MEMBERS_DUPLICATE_MEMBER(811007, REMOVE_GROUP_MEMBERS, Reason.ALREADY_DONE, "repeated deleted member"),
	REMOVE_GROUP_MEMBERS_MEMBER_NOT_IN_GROUP(811008, REMOVE_GROUP_MEMBERS, Reason.WRONG_STATE, "have member not in group"),
	UPDATE_GROUP_GROUP_NOT_EXIST(812001, UPDATE_GROUP, Reason.NOT_FOUND, "group id not exist"),
	UPDATE_GROUP_USER_NOT_IN_GROUP(812002, UPDATE_GROUP, Reason.NOT_A_MEMBER, "user not in group"),
	UPDATE_GROUP_NAME_LENGTH_EXCEEDED(812003, UPDATE_GROUP, Reason.INVALID_REQUEST, "length of group name exceed limit"),
	UPDATE_GROUP_DESC_LENGTH_EXCEEDED(812004, UPDATE_GROUP, Reason.INVALID_REQUEST, "length of group desc exceed limit"),
	ADD_BLACKLIST_NO_MEMBERS(818001, ADD_BLACKLIST, Reason.INVALID_REQUEST, "target list is null"),
	ADD_BLACKLIST_MEMBER_NOT_EXIST(818002, ADD_BLACKLIST, Reason.NOT_FOUND, "member not exist"),
	ADD_BLACKLIST_MEMBER_NOT_PERMITTED(818003, ADD_BLACKLIST, Reason.NOT_PERMITTED, "member not permitted added"),
	ADD_BLACKLIST_DUPLICATE_MEMBER(818004, ADD_BLACKLIST, Reason.ALREADY_DONE, "repeated added member"),
	ADD_BLACKLIST_LIMIT_EXCEEDED(818005, ADD_BLACKLIST, Reason.LIMIT_REACHED, "exceed max blacklist count"),
	ADD_BLACKLIST_TARGET_NOT_ALLOWED(818006, ADD_BLACKLIST, Reason.NOT_PERMITTED, "target not allow to add blacklist"),
	REMOVE_BLACKLIST_NO_MEMBERS(819001, REMOVE_BLACKLIST, Reason.INVALID_REQUEST, "zero member"),
	REMOVE_BLACKLIST_MEMBER_NOT_EXIST(819002, REMOVE_BLACKLIST, Reason.NOT_FOUND, "member not exist"),
	REMOVE_BLACKLIST_DUPLICATE_MEMBER(819003, REMOVE_BLACKLIST, Reason.ALREADY_DONE, "repeated deleted member"),
	REMOVE_BLACKLIST_TARGET_NOT_IN_BLACKLIST(819004, REMOVE_BLACKLIST, Reason.WRONG_STATE, "target not in blacklist"),
	DO_NOT_DISTURB_USER_ALREADY_SET(831001, DO_NOT_DISTURB, Reason.ALREADY_DONE, "member already set"),
	DO_NOT_DISTURB_USER_NOT_SET(832001, DO_NOT_DISTURB, Reason.WRONG_STATE, "member never set"),
	DO_NOT_DISTURB_GROUP_NOT_EXIST(833001, DO_NOT_DISTURB, Reason.NOT_FOUND, "group not exist"),
	DO_NOT_DISTURB_USER_NOT_IN_GROUP(833002, DO_NOT_DISTURB, Reason.NOT_A_MEMBER, "user not in group"),
	DO_NOT_DISTURB_GROUP_ALREADY_SET(833003, DO_NOT_DISTURB, Reason.ALREADY_DONE, "group already set"),
	DO_NOT_DISTURB_GROUP_NOT_SET(834001, DO_NOT_DISTURB, Reason.WRONG_STATE, "group never set"),
	DO_NOT_DISTURB_GLOBAL_ALREADY_SET(835001, DO_NOT_DISTURB, Reason.ALREADY_DONE, "already set"),
	DO_NOT_DISTURB_GLOBAL_NOT_SET(836001, DO_NOT_DISTURB, Reason.WRONG_STATE, "never set"),
	SHIELD_GROUP_GROUP_NOT_EXIST(842001, SHIELD_GROUP, Reason.NOT_FOUND, "group not exist"),
	SHIELD_GROUP_USER_NOT_IN_GROUP(842002, SHIELD_GROUP, Reason.NOT_A_MEMBER, "user not in group"),
	SHIELD_GROUP_GROUP_ALREADY_SET(842003, SHIELD_GROUP, Reason.ALREADY_DONE, "group already set"),
	SHIELD_GROUP_GROUP_NOT_SET(843001, SHIELD_GROUP, Reason.WRONG_STATE, "group never set"),
	SEND_CHATROOM_MESSAGE_USER_NOT_IN_CHATROOM(847001, SEND_CHATROOM_MESSAGE, Reason.NOT_A_MEMBER, "user not in chatroom"),
	SEND_CHATROOM_MESSAGE_USER_MUTED(847002, SEND_CHATROOM_MESSAGE, Reason.NOT_PERMITTED, "user baned to post"),
	SEND_CHATROOM_MESSAGE_CHATROOM_NOT_EXIST(847003, SEND_CHATROOM_MESSAGE, Reason.NOT_FOUND, "chatroom not exist"),
	SEND_CHATROOM_MESSAGE_LENGTH_EXCEEDED(847004, SEND_CHATROOM_MESSAGE, Reason.TOO_LARGE, "length of chatroom message exceed limit"),
	SEND_CHATROOM_MESSAGE_CONTENT_JSON_ERROR(847005, SEND_CHATROOM_MESSAGE, Reason.INVALID_REQUEST, "chatroom msg content json error"),
	DELETE_CHATROOM_CHATROOM_NOT_EXIST(850001, DELETE_CHATROOM, Reason.NOT_FOUND, "chatroom not exist"),
	JOIN_CHATROOM_DUPLICATE_MEMBER(851001, JOIN_CHATROOM, Reason.ALREADY_DONE, "repeated invit chatroom member"),
	JOIN_CHATROOM_INVITED_MEMBER_NOT_EXIST(851002, JOIN_CHATROOM, Reason.NOT_FOUND, "invit member not exist"),
	JOIN_CHATROOM_MEMBER_ALREADY_IN_CHATROOM(851003, JOIN_CHATROOM, Reason.ALREADY_DONE, "member has in the chatroom"),
	JOIN_CHATROOM_CHATROOM_NOT_EXIST(851004, JOIN_CHATROOM, Reason.NOT_FOUND, "chatroom not exist"),
	JOIN_CHATROOM_NO_MEMBERS(851005, JOIN_CHATROOM, Reason.INVALID_REQUEST, "zero member"),
	JOIN_CHATROOM_MEMBER_LIMIT_EXCEEDED(851006, JOIN_CHATROOM, Reason.LIMIT_REACHED, "amount of member exceed chatroom limit"),
	JOIN_CHATROOM_MEMBER_IN_BLACKLIST(851007, JOIN_CHATROOM, Reason.NOT_PERMITTED, "members have been blacklisted"),
	LEAVE_CHATROOM_USER_NOT_IN_CHATROOM(852001, LEAVE_CHATROOM, Reason.WRONG_STATE, "user not in chatroom"),
	LEAVE_CHATROOM_CHATROOM_NOT_EXIST(852002, LEAVE_CHATROOM, Reason.NOT_FOUND, "chatroom not exist"),
	LEAVE_CHATROOM_NO_MEMBERS(852003, LEAVE_CHATROOM, Reason.INVALID_REQUEST, "zero member"),
	LEAVE_CHATROOM_OWNER_NOT_PERMITTED(852004, LEAVE_CHATROOM, Reason.NOT_PERMITTED, "owner can not leave chatroom"),
	UPDATE_CHATROOM_CHATROOM_NOT_EXIST(853001, UPDATE_CHATROOM, Reason.NOT_FOUND, "chatroom not exist"),
	UPDATE_CHATROOM_OWNER_NOT_IN_CHATROOM(853002, UPDATE_CHATROOM, Reason.WRONG_STATE, "owner not in chatroom"),
	RECALL_MESSAGE_OUT_OF_TIME(855001, RECALL_MESSAGE, Reason.WRONG_STATE, "out of time"),
	RECALL_MESSAGE_NOT_SENDER(855002, RECALL_MESSAGE, Reason.NOT_PERMITTED, "request user is not message sender"),
	RECALL_MESSAGE_MESSAGE_NOT_EXIST(855003, RECALL_MESSAGE, Reason.NOT_FOUND, "request message not exist"),
	RECALL_MESSAGE_ALREADY_RECALLED(855004, RECALL_MESSAGE, Reason.ALREADY_DONE, "message already retract"),
	GROUP_INVITATION_REQUEST_ALREADY_PROCESSED(856001, GROUP_INVITATION, Reason.ALREADY_DONE, "this request already process"),
	GROUP_INVITATION_INVALID_REQUEST_DATA(856002, GROUP_INVITATION, Reason.INVALID_REQUEST, "invalid request data"),
	GROUP_INVITATION_DUPLICATE_REQUEST(856003, GROUP_INVITATION, Reason.ALREADY_DONE, "request already made"),
	TRANSPARENT_COMMAND_TARGET_GROUP_NOT_EXIST(857001, TRANSPARENT_COMMAND, Reason.NOT_FOUND, "target group not exist"),
	TRANSPARENT_COMMAND_TARGET_NOT_ONLINE(857002, TRANSPARENT_COMMAND, Reason.WRONG_STATE, "target not online"),
	TRANSPARENT_COMMAND_TARGET_USER_NOT_EXIST(857003, TRANSPARENT_COMMAND, Reason.NOT_FOUND, "target user not exist"),
	TRANSPARENT_COMMAND_LENGTH_EXCEEDED(857004, TRANSPARENT_COMMAND, Reason.TOO_LARGE, "length of trans cmd exceed limit"),
	TRANSPARENT_COMMAND_USER_NOT_IN_GROUP(857005, TRANSPARENT_COMMAND, Reason.NOT_A_MEMBER, "user not in group"),
	TRANSPARENT_COMMAND_TARGET_IS_SELF(857006, TRANSPARENT_COMMAND, Reason.INVALID_REQUEST, "target can't be self"),
	JOIN_GROUP_USER_ALREADY_IN_GROUP(859001, JOIN_GROUP, Reason.ALREADY_DONE, "user already in the group"),
	JOIN_GROUP_GROUP_TYPE_NOT_SUPPORTED(859002, JOIN_GROUP, Reason.WRONG_STATE, "group type not support"),
	RTC_NOTIFY_TARGET_UNAVAILABLE(7100001, RTC, Reason.WRONG_STATE, "notify target is null or target logout"),
	RTC_INVITED_TARGET_LOGGED_OUT(7100002, RTC, Reason.WRONG_STATE, "invite targe logout"),
	RTC_TRIAL_TIME_USED_UP(7100006, RTC, Reason.MISCONFIGURED, "not enough rtc trial time"),
	CHATROOM_ADMIN_APPOINT_NO_PERMISSION(7130001, CHATROOM_ADMIN, Reason.NOT_PERMITTED, "request user no permission"),
	CHATROOM_ADMIN_MEMBER_IS_ADMIN(7130002, CHATROOM_ADMIN, Reason.ALREADY_DONE, "set member is admin"),
	CHATROOM_ADMIN_MEMBER_IS_OWNER(7130003, CHATROOM_ADMIN, Reason.WRONG_STATE, "set member is owner"),
	CHATROOM_ADMIN_LIMIT_EXCEEDED(7130004, CHATROOM_ADMIN, Reason.LIMIT_REACHED, "exceed admin max count"),
	CHATROOM_ADMIN_CHATROOM_NOT_EXIST(7130005, CHATROOM_ADMIN, Reason.NOT_FOUND, "chatroom not exist"),
	CHATROOM_ADMIN_MEMBER_NOT_EXIST(7130006, CHATROOM_ADMIN, Reason.WRONG_STATE, "set member not exist"),
	CHATROOM_ADMIN_NO_MEMBERS(7130007, CHATROOM_ADMIN, Reason.INVALID_REQUEST, "set target to null"),
	CHATROOM_ADMIN_DISMISS_NO_PERMISSION(7131001, CHATROOM_ADMIN, Reason.NOT_PERMITTED, "request user no permission"),
	CHATROOM_ADMIN_MEMBER_NOT_ADMIN(7131002, CHATROOM_ADMIN, Reason.WRONG_STATE, "set member is not an admin"),
	CHATROOM_BLACKLIST_NO_PERMISSION(7132001, CHATROOM_BLACKLIST, Reason.NOT_PERMITTED, "request user no permission"),
	CHATROOM_BLACKLIST_OWNER_NOT_PERMITTED(7132002, CHATROOM_BLACKLIST, Reason.NOT_PERMITTED, "owner can not be set to blacklist"),
	CHATROOM_BLACKLIST_ADMIN_NOT_PERMITTED(7132003, CHATROOM_BLACKLIST, Reason.NOT_PERMITTED, "admin can not be set to blacklist"),
	CHATROOM_BLACKLIST_CHATROOM_NOT_EXIST(7132004, CHATROOM_BLACKLIST, Reason.NOT_FOUND, "chatroom not exist"),
	CHATROOM_BLACKLIST_LIMIT_EXCEEDED(7132005, CHATROOM_BLACKLIST, Reason.LIMIT_REACHED, "exceed blacklist max count"),
	CHATROOM_BLACKLIST_MEMBER_IN_BLACKLIST(7132006, CHATROOM_BLACKLIST, Reason.ALREADY_DONE, "set member has in the blacklist"),
	CHATROOM_BLACKLIST_NO_MEMBERS(7132007, CHATROOM_BLACKLIST, Reason.INVALID_REQUEST, "set target to null"),
	CHATROOM_BLACKLIST_MEMBER_NOT_IN_BLACKLIST(7133001, CHATROOM_BLACKLIST, Reason.WRONG_STATE, "delete target not in blacklist");
	// @formatter:on

	private final int code;

	private final Operation operation;

	private final Reason reason;

	private final String message;

	ImErrorCode(int code, Operation operation, Reason reason, String message) {
		this.code = code;
		this.operation = operation;
		this.reason = reason;
		this.message = message;
	}

	@Override
	public int code() {
		return this.code;
	}

	@Override
	public String message() {
		return this.message;
	}

	@Override
	public String description() {
		return description(Locale.CHINESE);
	}

	@Override
	public String description(Locale locale) {
		return Texts.description(this.code, locale);
	}

	@Override
	public Reason reason() {
		return this.reason;
	}

	@Override
	public Operation operation() {
		return this.operation;
	}

	@Override
	public String advice(Audience audience, Locale locale) {
		return Texts.advice(this.code, this.reason, audience, locale);
	}

	@Override
	public @Nullable String source() {
		return Texts.source(this.code);
	}

	/**
	 * Return the number and the message, such as {@code 880103 user not existr}.
	 */
	@Override
	public String toString() {
		return this.code + " " + this.message;
	}

}
