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

import static io.github.jmessageerrors.Fault.APPLICATION;
import static io.github.jmessageerrors.Fault.CALLER;
import static io.github.jmessageerrors.Fault.VENDOR;
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
import static io.github.jmessageerrors.Operation.GROUP_SILENCE;
import static io.github.jmessageerrors.Operation.JOIN_CHATROOM;
import static io.github.jmessageerrors.Operation.JOIN_GROUP;
import static io.github.jmessageerrors.Operation.LEAVE_CHATROOM;
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
 * with the operation, except for those of {@link Operation#GENERAL}; where
 * {@link WebErrorCode} has a constant of the same name, it is the same problem met on
 * another channel.
 * <p>
 * Messages are the vendor's, verbatim and thus with its spelling mistakes. Each line
 * holds the code, the operation, the message, the fault and the status, and {@code true}
 * where trying again may help. The descriptions are kept in
 * {@code descriptions_zh.properties} and {@code descriptions_en.properties}.
 * <p>
 * Where the vendor's table leaves room for doubt:
 * <ul>
 * <li>{@link #USER_NOT_EXIST_IN_APP} and {@link #USER_NOT_EXIST} share one message: the
 * first looked in one application only, the second everywhere.
 * <li>{@link #SEND_MESSAGE_SENSITIVE} names the refused word at the end of the message
 * that arrives; {@code the word} stands in for it here.
 * <li>{@link #SEND_MESSAGE_STORAGE_ERROR} and {@link #SEND_MESSAGE_NETWORK_ERROR} share
 * the message of {@link #SYSTEM_ERROR} and are not retryable: the message may have been
 * delivered all the same.
 * <li>{@link #RTC_TRIAL_TIME_USED_UP} is the application's fault, as only its operator
 * can buy more time.
 * </ul>
 *
 * @see <a href="https://docs.jiguang.cn/jmessage/client/im_errorcode_server">The vendor's
 * server tables</a>
 */
public enum ImErrorCode implements JMessageErrorCode {

	// @formatter:off
	GROUP_SILENCE_TARGET_NOT_IN_GROUP(765001, GROUP_SILENCE, "target not in group", CALLER, 404),
	GROUP_SILENCE_NO_PERMISSION(765002, GROUP_SILENCE, "request user no permission", CALLER, 403),
	GROUP_ANNOUNCEMENT_LENGTH_EXCEEDED(786001, GROUP_ANNOUNCEMENT, "length of group announcement exceed limit", CALLER, 400),
	GROUP_ANNOUNCEMENT_NOT_EXIST(787001, GROUP_ANNOUNCEMENT, "announcement not exist", CALLER, 404),
	APPKEY_NOT_EXIST(800003, GENERAL, "appkey not exist", APPLICATION, 500),
	USER_NOT_EXIST_IN_APP(800005, GENERAL, "user not exist", CALLER, 404),
	USER_NOT_EXIST(800006, GENERAL, "user not exist", CALLER, 404),
	INVALID_REQUEST(800008, GENERAL, "invalid request", CALLER, 400),
	SYSTEM_ERROR(800009, GENERAL, "system error", VENDOR, 502),
	USER_NEVER_LOGGED_IN(800012, GENERAL, "user never login", CALLER, 401),
	USER_LOGGED_OUT(800013, GENERAL, "user logout", CALLER, 401),
	APPKEY_NOT_MATCH(800014, GENERAL, "appkey not match", CALLER, 403),
	DEVICE_NOT_MATCH(800016, GENERAL, "device not match", CALLER, 401),
	FREQUENCY_EXCEEDED(800017, GENERAL, "beyond the frequency limit", CALLER, 429, true),
	GROUP_NOT_EXIST(800018, GENERAL, "group id not exist", CALLER, 404),
	USER_NOT_IN_GROUP(800019, GENERAL, "req user not in group", CALLER, 403),
	NO_PERMISSION(800020, GENERAL, "request user no permission", CALLER, 403),
	LOGIN_USER_NOT_EXIST(801003, LOGIN, "user not exist", CALLER, 404),
	LOGIN_INVALID_PASSWORD(801004, LOGIN, "invalid password", CALLER, 401),
	LOGIN_INVALID_DEVICE(801005, LOGIN, "invalid device", CALLER, 401),
	LOGIN_USER_DISABLED(801006, LOGIN, "user disabled", CALLER, 403),
	LOGIN_MULTI_CHANNEL_ONLINE(801007, LOGIN, "multi channel online error", CALLER, 409),
	LOGOUT_USERNAME_NOT_MATCH(802002, LOGOUT, "username not match", CALLER, 401),
	SEND_MESSAGE_STORAGE_ERROR(803001, SEND_MESSAGE, "system error", VENDOR, 502),
	SEND_MESSAGE_NETWORK_ERROR(803002, SEND_MESSAGE, "system error", VENDOR, 502),
	SEND_MESSAGE_TARGET_USER_NOT_EXIST(803003, SEND_MESSAGE, "target user not exist", CALLER, 404),
	SEND_MESSAGE_TARGET_GROUP_NOT_EXIST(803004, SEND_MESSAGE, "target group not exist", CALLER, 404),
	SEND_MESSAGE_USER_NOT_IN_GROUP(803005, SEND_MESSAGE, "user not in group", CALLER, 403),
	SEND_MESSAGE_USER_NOT_PERMITTED(803006, SEND_MESSAGE, "user not permitted", CALLER, 403),
	SEND_MESSAGE_LENGTH_EXCEEDED(803007, SEND_MESSAGE, "length of message exceed limit", CALLER, 413),
	SEND_MESSAGE_USER_IN_BLACKLIST(803008, SEND_MESSAGE, "user in blacklist", CALLER, 403),
	SEND_MESSAGE_SENSITIVE(803009, SEND_MESSAGE, "the message contains sensitive word: the word", CALLER, 422),
	SEND_MESSAGE_FREQUENCY_EXCEEDED(803010, SEND_MESSAGE, "beyond the frequency limit", CALLER, 429, true),
	SEND_MESSAGE_CONTENT_JSON_ERROR(803011, SEND_MESSAGE, "msg content json error", CALLER, 400),
	SEND_MESSAGE_USER_SILENCED(803012, SEND_MESSAGE, "can not chat while silent", CALLER, 403),
	FRIEND_TARGET_USER_NOT_EXIST(805001, FRIEND, "target user not exist", CALLER, 404),
	FRIEND_ALREADY_FRIEND(805002, FRIEND, "already is friend", CALLER, 409),
	FRIEND_USER_NOT_FRIEND(805003, FRIEND, "user not friend", CALLER, 409),
	FRIEND_INVALID_MEMO(805004, FRIEND, "invalid friend memo", CALLER, 400),
	FRIEND_INVITATION_INVALID(805006, FRIEND, "invitation event is not valid", CALLER, 409),
	CREATE_GROUP_NAME_INVALID(808001, CREATE_GROUP, "group name invalid", CALLER, 400),
	CREATE_GROUP_NOT_PERMITTED(808002, CREATE_GROUP, "user not permitted to create group", CALLER, 403),
	CREATE_GROUP_GROUP_LIMIT_EXCEEDED(808003, CREATE_GROUP, "amount of group exceed limit", CALLER, 409),
	CREATE_GROUP_NAME_LENGTH_EXCEEDED(808004, CREATE_GROUP, "length of group name exceed limit", CALLER, 400),
	CREATE_GROUP_DESC_LENGTH_EXCEEDED(808005, CREATE_GROUP, "length of group desc exceed limit", CALLER, 400),
	CREATE_GROUP_MAX_MEMBER_COUNT_INVALID(808006, CREATE_GROUP, "max group member count error", CALLER, 400),
	ADD_GROUP_MEMBERS_TARGET_IN_GROUP_BLACKLIST(810001, ADD_GROUP_MEMBERS, "target in group blacklist", CALLER, 403),
	ADD_GROUP_MEMBERS_ZERO_MEMBER(810002, ADD_GROUP_MEMBERS, "add member list is null", CALLER, 400),
	ADD_GROUP_MEMBERS_MEMBER_NOT_EXIST(810005, ADD_GROUP_MEMBERS, "have member not register", CALLER, 404),
	ADD_GROUP_MEMBERS_REPEATED_ADDED(810007, ADD_GROUP_MEMBERS, "repeated added member", CALLER, 409),
	ADD_GROUP_MEMBERS_MEMBER_LIMIT_EXCEEDED(810008, ADD_GROUP_MEMBERS, "amount of member exceed group limit", CALLER, 409),
	ADD_GROUP_MEMBERS_MEMBER_GROUP_LIMIT_EXCEEDED(810009, ADD_GROUP_MEMBERS, "amount of group exceed member limit", CALLER, 409),
	REMOVE_GROUP_MEMBERS_ZERO_MEMBER(811002, REMOVE_GROUP_MEMBERS, "del member list is null", CALLER, 400),
	REMOVE_GROUP_MEMBERS_MEMBER_NOT_EXIST(811005, REMOVE_GROUP_MEMBERS, "have member not register", CALLER, 404),
	REMOVE_GROUP_MEMBERS_MEMBER_NOT_PERMITTED(811006, REMOVE_GROUP_MEMBERS, "member of group not permitted deleted", CALLER, 403),
	REMOVE_GROUP_MEMBERS_REPEATED_DELETED(811007, REMOVE_GROUP_MEMBERS, "repeated deleted member", CALLER, 409),
	REMOVE_GROUP_MEMBERS_MEMBER_NOT_IN_GROUP(811008, REMOVE_GROUP_MEMBERS, "have member not in group", CALLER, 404),
	UPDATE_GROUP_NAME_LENGTH_EXCEEDED(812003, UPDATE_GROUP, "length of group name exceed limit", CALLER, 400),
	UPDATE_GROUP_DESC_LENGTH_EXCEEDED(812004, UPDATE_GROUP, "length of group desc exceed limit", CALLER, 400),
	ADD_BLACKLIST_ZERO_MEMBER(818001, ADD_BLACKLIST, "target list is null", CALLER, 400),
	ADD_BLACKLIST_MEMBER_NOT_EXIST(818002, ADD_BLACKLIST, "member not exist", CALLER, 404),
	ADD_BLACKLIST_MEMBER_NOT_PERMITTED(818003, ADD_BLACKLIST, "member not permitted added", CALLER, 403),
	ADD_BLACKLIST_REPEATED_ADDED(818004, ADD_BLACKLIST, "repeated added member", CALLER, 409),
	ADD_BLACKLIST_LIMIT_EXCEEDED(818005, ADD_BLACKLIST, "exceed max blacklist count", CALLER, 409),
	ADD_BLACKLIST_TARGET_NOT_ALLOWED(818006, ADD_BLACKLIST, "target not allow to add blacklist", CALLER, 403),
	REMOVE_BLACKLIST_ZERO_MEMBER(819001, REMOVE_BLACKLIST, "zero member", CALLER, 400),
	REMOVE_BLACKLIST_MEMBER_NOT_EXIST(819002, REMOVE_BLACKLIST, "member not exist", CALLER, 404),
	REMOVE_BLACKLIST_REPEATED_DELETED(819003, REMOVE_BLACKLIST, "repeated deleted member", CALLER, 409),
	REMOVE_BLACKLIST_TARGET_NOT_IN_BLACKLIST(819004, REMOVE_BLACKLIST, "target not in blacklist", CALLER, 409),
	DO_NOT_DISTURB_MEMBER_ALREADY_SET(831001, DO_NOT_DISTURB, "member already set", CALLER, 409),
	DO_NOT_DISTURB_MEMBER_NEVER_SET(832001, DO_NOT_DISTURB, "member never set", CALLER, 409),
	DO_NOT_DISTURB_GROUP_NOT_EXIST(833001, DO_NOT_DISTURB, "group not exist", CALLER, 404),
	DO_NOT_DISTURB_USER_NOT_IN_GROUP(833002, DO_NOT_DISTURB, "user not in group", CALLER, 403),
	DO_NOT_DISTURB_GROUP_ALREADY_SET(833003, DO_NOT_DISTURB, "group already set", CALLER, 409),
	DO_NOT_DISTURB_GROUP_NEVER_SET(834001, DO_NOT_DISTURB, "group never set", CALLER, 409),
	DO_NOT_DISTURB_ALREADY_SET(835001, DO_NOT_DISTURB, "already set", CALLER, 409),
	DO_NOT_DISTURB_NEVER_SET(836001, DO_NOT_DISTURB, "never set", CALLER, 409),
	SHIELD_GROUP_GROUP_NOT_EXIST(842001, SHIELD_GROUP, "group not exist", CALLER, 404),
	SHIELD_GROUP_USER_NOT_IN_GROUP(842002, SHIELD_GROUP, "user not in group", CALLER, 403),
	SHIELD_GROUP_GROUP_ALREADY_SET(842003, SHIELD_GROUP, "group already set", CALLER, 409),
	SHIELD_GROUP_GROUP_NEVER_SET(843001, SHIELD_GROUP, "group never set", CALLER, 409),
	SEND_CHATROOM_MESSAGE_USER_NOT_IN_CHATROOM(847001, SEND_CHATROOM_MESSAGE, "user not in chatroom", CALLER, 403),
	SEND_CHATROOM_MESSAGE_USER_BANNED_FROM_POSTING(847002, SEND_CHATROOM_MESSAGE, "user baned to post", CALLER, 403),
	SEND_CHATROOM_MESSAGE_CHATROOM_NOT_EXIST(847003, SEND_CHATROOM_MESSAGE, "chatroom not exist", CALLER, 404),
	SEND_CHATROOM_MESSAGE_LENGTH_EXCEEDED(847004, SEND_CHATROOM_MESSAGE, "length of chatroom message exceed limit", CALLER, 413),
	SEND_CHATROOM_MESSAGE_CONTENT_JSON_ERROR(847005, SEND_CHATROOM_MESSAGE, "chatroom msg content json error", CALLER, 400),
	DELETE_CHATROOM_CHATROOM_NOT_EXIST(850001, DELETE_CHATROOM, "chatroom not exist", CALLER, 404),
	JOIN_CHATROOM_REPEATED_INVITED(851001, JOIN_CHATROOM, "repeated invit chatroom member", CALLER, 409),
	JOIN_CHATROOM_INVITED_MEMBER_NOT_EXIST(851002, JOIN_CHATROOM, "invit member not exist", CALLER, 404),
	JOIN_CHATROOM_MEMBER_ALREADY_IN_CHATROOM(851003, JOIN_CHATROOM, "member has in the chatroom", CALLER, 409),
	JOIN_CHATROOM_CHATROOM_NOT_EXIST(851004, JOIN_CHATROOM, "chatroom not exist", CALLER, 404),
	JOIN_CHATROOM_ZERO_MEMBER(851005, JOIN_CHATROOM, "zero member", CALLER, 400),
	JOIN_CHATROOM_MEMBER_LIMIT_EXCEEDED(851006, JOIN_CHATROOM, "amount of member exceed chatroom limit", CALLER, 409),
	JOIN_CHATROOM_MEMBER_IN_BLACKLIST(851007, JOIN_CHATROOM, "members have been blacklisted", CALLER, 403),
	LEAVE_CHATROOM_USER_NOT_IN_CHATROOM(852001, LEAVE_CHATROOM, "user not in chatroom", CALLER, 403),
	LEAVE_CHATROOM_CHATROOM_NOT_EXIST(852002, LEAVE_CHATROOM, "chatroom not exist", CALLER, 404),
	LEAVE_CHATROOM_ZERO_MEMBER(852003, LEAVE_CHATROOM, "zero member", CALLER, 400),
	LEAVE_CHATROOM_OWNER_NOT_PERMITTED(852004, LEAVE_CHATROOM, "owner can not leave chatroom", CALLER, 403),
	UPDATE_CHATROOM_CHATROOM_NOT_EXIST(853001, UPDATE_CHATROOM, "chatroom not exist", CALLER, 404),
	UPDATE_CHATROOM_OWNER_NOT_IN_CHATROOM(853002, UPDATE_CHATROOM, "owner not in chatroom", CALLER, 404),
	RECALL_MESSAGE_OUT_OF_TIME(855001, RECALL_MESSAGE, "out of time", CALLER, 409),
	RECALL_MESSAGE_NOT_SENDER(855002, RECALL_MESSAGE, "request user is not message sender", CALLER, 403),
	RECALL_MESSAGE_MESSAGE_NOT_EXIST(855003, RECALL_MESSAGE, "request message not exist", CALLER, 404),
	RECALL_MESSAGE_ALREADY_RECALLED(855004, RECALL_MESSAGE, "message already retract", CALLER, 409),
	GROUP_INVITATION_REQUEST_ALREADY_PROCESSED(856001, GROUP_INVITATION, "this request already process", CALLER, 409),
	GROUP_INVITATION_INVALID_REQUEST_DATA(856002, GROUP_INVITATION, "invalid request data", CALLER, 400),
	TRANSPARENT_COMMAND_TARGET_GROUP_NOT_EXIST(857001, TRANSPARENT_COMMAND, "target group not exist", CALLER, 404),
	TRANSPARENT_COMMAND_TARGET_NOT_ONLINE(857002, TRANSPARENT_COMMAND, "target not online", CALLER, 409),
	TRANSPARENT_COMMAND_TARGET_USER_NOT_EXIST(857003, TRANSPARENT_COMMAND, "target user not exist", CALLER, 404),
	TRANSPARENT_COMMAND_LENGTH_EXCEEDED(857004, TRANSPARENT_COMMAND, "length of trans cmd exceed limit", CALLER, 413),
	TRANSPARENT_COMMAND_USER_NOT_IN_GROUP(857005, TRANSPARENT_COMMAND, "user not in group", CALLER, 403),
	TRANSPARENT_COMMAND_TARGET_IS_SELF(857006, TRANSPARENT_COMMAND, "target can't be self", CALLER, 400),
	JOIN_GROUP_USER_ALREADY_IN_GROUP(859001, JOIN_GROUP, "user already in the group", CALLER, 409),
	JOIN_GROUP_GROUP_TYPE_NOT_SUPPORTED(859002, JOIN_GROUP, "group type not support", CALLER, 409),
	RTC_NOTIFY_TARGET_UNAVAILABLE(7100001, RTC, "notify target is null or target logout", CALLER, 409),
	RTC_INVITED_TARGET_LOGGED_OUT(7100002, RTC, "invite targe logout", CALLER, 409),
	RTC_TRIAL_TIME_USED_UP(7100006, RTC, "not enough rtc trial time", APPLICATION, 500),
	CHATROOM_ADMIN_APPOINT_NO_PERMISSION(7130001, CHATROOM_ADMIN, "request user no permission", CALLER, 403),
	CHATROOM_ADMIN_MEMBER_IS_ADMIN(7130002, CHATROOM_ADMIN, "set member is admin", CALLER, 409),
	CHATROOM_ADMIN_MEMBER_IS_OWNER(7130003, CHATROOM_ADMIN, "set member is owner", CALLER, 409),
	CHATROOM_ADMIN_LIMIT_EXCEEDED(7130004, CHATROOM_ADMIN, "exceed admin max count", CALLER, 409),
	CHATROOM_ADMIN_CHATROOM_NOT_EXIST(7130005, CHATROOM_ADMIN, "chatroom not exist", CALLER, 404),
	CHATROOM_ADMIN_MEMBER_NOT_EXIST(7130006, CHATROOM_ADMIN, "set member not exist", CALLER, 404),
	CHATROOM_ADMIN_ZERO_MEMBER(7130007, CHATROOM_ADMIN, "set target to null", CALLER, 400),
	CHATROOM_ADMIN_DISMISS_NO_PERMISSION(7131001, CHATROOM_ADMIN, "request user no permission", CALLER, 403),
	CHATROOM_ADMIN_MEMBER_NOT_ADMIN(7131002, CHATROOM_ADMIN, "set member is not an admin", CALLER, 409),
	CHATROOM_BLACKLIST_NO_PERMISSION(7132001, CHATROOM_BLACKLIST, "request user no permission", CALLER, 403),
	CHATROOM_BLACKLIST_OWNER_NOT_PERMITTED(7132002, CHATROOM_BLACKLIST, "owner can not be set to blacklist", CALLER, 403),
	CHATROOM_BLACKLIST_ADMIN_NOT_PERMITTED(7132003, CHATROOM_BLACKLIST, "admin can not be set to blacklist", CALLER, 403),
	CHATROOM_BLACKLIST_CHATROOM_NOT_EXIST(7132004, CHATROOM_BLACKLIST, "chatroom not exist", CALLER, 404),
	CHATROOM_BLACKLIST_LIMIT_EXCEEDED(7132005, CHATROOM_BLACKLIST, "exceed blacklist max count", CALLER, 409),
	CHATROOM_BLACKLIST_MEMBER_IN_BLACKLIST(7132006, CHATROOM_BLACKLIST, "set member has in the blacklist", CALLER, 409),
	CHATROOM_BLACKLIST_ZERO_MEMBER(7132007, CHATROOM_BLACKLIST, "set target to null", CALLER, 400),
	CHATROOM_BLACKLIST_MEMBER_NOT_IN_BLACKLIST(7133001, CHATROOM_BLACKLIST, "delete target not in blacklist", CALLER, 409);
	// @formatter:on

	private final int code;

	private final Operation operation;

	private final String message;

	private final Fault fault;

	private final int status;

	private final boolean retryable;

	private final Description description;

	ImErrorCode(int code, Operation operation, String message, Fault fault, int status) {
		this(code, operation, message, fault, status, false);
	}

	ImErrorCode(int code, Operation operation, String message, Fault fault, int status, boolean retryable) {
		this.code = code;
		this.operation = operation;
		this.message = message;
		this.fault = fault;
		this.status = status;
		this.retryable = retryable;
		this.description = Descriptions.get(code);
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
		return this.description.chinese();
	}

	@Override
	public String description(Locale locale) {
		return this.description.in(locale);
	}

	@Override
	public Fault fault() {
		return this.fault;
	}

	@Override
	public int status() {
		return this.status;
	}

	@Override
	public boolean retryable() {
		return this.retryable;
	}

	@Override
	public Operation operation() {
		return this.operation;
	}

	/**
	 * Return the number and the message, such as {@code 880103 user not existr}.
	 */
	@Override
	public String toString() {
		return this.code + " " + this.message;
	}

}
